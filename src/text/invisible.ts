/** Characters without width and ink, and three that annotate; most texts contain none. */
const some = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
const each = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** Scripts in which joiners change how letters are written. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
const letter = /^[\p{L}\p{M}]/u;
const emojiBefore = /[\p{Emoji}\u20E3]$/u;
const emojiToJoin = /[\p{Emoji}\u20E3]\uFE0F?$/u;
const emoji = /^\p{Extended_Pictographic}/u;

/** An invisible character. */
export interface Invisible {
  /** The index in UTF-16 code units. */
  index: number;
  character: string;
}

/** Whether a text may contain any. */
export const mayHoldInvisible = (text: string) => some.test(text);

/** The invisible characters of a text, except those that change how their neighbours look. */
export function invisibleIn(text: string): Invisible[] {
  if (!mayHoldInvisible(text)) return [];
  return [...text.matchAll(each)].flatMap(({ 0: character, index }) =>
    hasMeaning(
      character,
      text.slice(Math.max(0, index - near), index),
      text.slice(index + character.length, index + character.length + near),
    )
      ? []
      : [{ index, character }],
  );
}

/** How far neighbours are examined, including combining marks and flags. */
const near = 40;

/** A text without invisible characters, for comparing names and making addresses. */
export function withoutInvisible(text: string): string {
  if (!mayHoldInvisible(text)) return text;
  return replaceInvisible(text, () => '');
}

/** A text with each invisible character replaced. */
export function replaceInvisible(text: string, by: (character: string) => string): string {
  const found = new Set(invisibleIn(text).map(({ index }) => index));
  return text.replaceAll(each, (character, index: number) =>
    found.has(index) ? by(character) : character,
  );
}

function hasMeaning(character: string, before: string, after: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // U+200C separates letters and U+200D joins them; U+200D also combines emoji.
  if (code === 0x200c) return isJoining(before) && letter.test(after);
  if (code === 0x200d) return isJoining(before) || (emojiToJoin.test(before) && emoji.test(after));
  if (code === 0xfe0e || code === 0xfe0f) return emojiBefore.test(before);
  // Variants of ideographs and of Mongolian letters.
  if (code >= 0xfe00 && code <= 0xfe0f) return /\p{Script=Han}$/u.test(before);
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}$/u.test(before);
  if ((code >= 0x180b && code <= 0x180d) || code === 0x180f)
    return /\p{Script=Mongolian}$/u.test(before);
  // Flags of regions are a black flag and these letters.
  if (code >= 0xe0020 && code <= 0xe007f) return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(before);
  // Old Korean syllables have these in place of a missing sound.
  if (code === 0x115f) return /^[\u1160-\u11FF]/.test(after);
  if (code === 0x1160) return /[\u1100-\u115F]$/.test(before);
  return false;
}

/** Combining marks may be of any script. */
const isJoining = (before: string) => joining.test(before.replace(/\p{Mn}+$/u, ''));

const names: Readonly<Record<string, string>> = {
  '00AD': 'soft hyphen',
  '034F': 'grapheme joiner',
  '061C': 'Arabic letter mark',
  '180E': 'Mongolian vowel separator',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '2028': 'line separator',
  '202A': 'left-to-right embedding',
  '202B': 'right-to-left embedding',
  '202C': 'end of embedding',
  '202D': 'left-to-right override',
  '202E': 'right-to-left override',
  '2060': 'word joiner',
  '2066': 'left-to-right isolate',
  '2067': 'right-to-left isolate',
  '2068': 'isolate',
  '2069': 'end of isolate',
  '3164': 'Hangul filler',
  FE0F: 'variation selector',
  FEFF: 'byte order mark',
};

/** `U+200B (zero-width space)`. */
export function nameOf(character: string): string {
  const code = codePoint(character);
  const name = names[code.slice(2)];
  return name === undefined ? code : `${code} (${name})`;
}

/** `U+0430`. */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

/** All control characters but the tab and the line ends. */
// eslint-disable-next-line no-control-regex
export const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Whether a text contains an invisible character that a terminal may interpret. */
export function hasControlCharacter(text: string): boolean {
  return text.search(controlCharacters) !== -1;
}
