/** Letters that Unicode normalisation does not decompose, as readers type them. */
const letters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ɨ: 'i', ƒ: 'f' },
  // A letter of few languages; here it parts stems from forms.
  ǀ: '',
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e', ς: 'σ', ґ: 'г' },
  // Arabic: the forms of alef, yeh, kaf and heh, also those of Persian and Urdu.
  ...{
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ے: 'ي',
    ک: 'ك',
    ڪ: 'ك',
    ة: 'ه',
    ە: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ۃ: 'ه',
  },
};
const foreign = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/**
 * Blocks with the marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters, which readers leave out, by their first
 * and last code points. In other scripts marks are vowels.
 */
const optionalMarks: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x77f],
  [0x898, 0x8ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

function isOptional(mark: string): boolean {
  const code = mark.codePointAt(0) ?? 0;
  return optionalMarks.some(([first, last]) => first <= code && code <= last);
}

/** й is a letter of its own; ё is an е that is written with a mark or without. */
const shortI = /\u0438\u0306/g;
/** Before a و its hamza is written on either letter: مسئول, مسؤول. */
const hamza = /\u064a(\p{M}*)\u0654(?=\p{M}*\u0648)/gu;
/** Stretching of Arabic words, and all that has no shape: soft hyphens, joiners, marks of direction. */
const unseen = /[\u0640\p{Cf}\p{Variation_Selector}]/gu;
const otherDigits = /[٠-٩۰-۹०-९]/g;
const apostrophes = /[’‘ʼʻʹ′`´＇‛]/g;

/**
 * A text as it is compared, in the index and in what readers write, whatever its language: without regard to case
 * (Turkish i with and without dot are one, so that both rules for capitals come to the same), marks, shapes of letters,
 * apostrophes and digits. Folded again it stays as it is.
 */
export function fold(text: string): string {
  if (/^[ -_a-~]*$/.test(text)) return text.toLowerCase();
  return text
    .replaceAll(unseen, '')
    .replaceAll(apostrophes, "'")
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(shortI, 'й')
    .replaceAll(hamza, 'و$1')
    .replaceAll(/\p{M}/gu, (mark) => (isOptional(mark) ? '' : mark))
    .normalize('NFC')
    .replaceAll(foreign, (letter) => letters[letter] ?? letter)
    .replaceAll(unseen, '')
    .replaceAll(otherDigits, (digit) =>
      String(((digit.codePointAt(0) ?? 0) - (digit >= 'ऀ' ? 6 : 0)) % 16),
    );
}
