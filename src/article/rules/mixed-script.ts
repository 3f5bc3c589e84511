import { codePoint } from '../../text/invisible.ts';
import { toCyrillic, toLatin } from '../../text/look-alikes.ts';
import { matchesIn, type Rule } from './rule.ts';

/** Persian letters that look like Arabic ones. */
const toArabic = new Map([
  ['ی', 'ي'],
  ['ک', 'ك'],
]);

/** Asked of every text, and answered by the few that need the closer look. */
const suspect = /[A-Za-z\u00C0-\u024F][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z\u00C0-\u024F]|[یک]/;
const mixed =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*(?:\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}))[\p{L}\p{M}]+/gu;
const mixedArabic = /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*[يكةى])(?=[\p{L}\p{M}]*[یک])[\p{L}\p{M}]+/gu;

/**
 * A word with letters of another script that look like its own: no search finds it. Russian endings on foreign
 * abbreviations (GPSа) are meant so.
 */
export const mixedScript: Rule = {
  name: 'mixed-script',
  find(draft) {
    return draft.passages.flatMap((passage) => {
      if (!suspect.test(passage.prose)) return [];
      const found = [...matchesIn(passage, mixed), ...matchesIn(passage, mixedArabic)];
      return found.flatMap(({ found: [word], at }) => {
        const { strangers, script, own, meant } = explain(word);
        if (strangers.length === 0) return [];
        return {
          at,
          message: `"${word}" has ${strangers.map((letter) => `${script} ${letter}`).join(', ')} among ${own} letters (${strangers.map(codePoint).join(', ')}), so no search finds it`,
          hint: `write it with ${own} letters only: ${meant}`,
        };
      });
    });
  },
};

function explain(word: string): {
  strangers: string[];
  script: string;
  own: string;
  meant: string;
} {
  const letters = Array.from(word);
  if (/\p{Script=Arabic}/u.test(word)) return replace(letters, toArabic, 'Persian', 'Arabic');
  const nothing = { strangers: [], script: '', own: '', meant: word };
  if (/^[A-Z]{2,}[а-яё]{1,3}$/u.test(word)) return nothing;
  const isCyrillic = (letter: string) => /\p{Script=Cyrillic}/u.test(letter);
  const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter);
  // The word is of the script of which a letter has no double; then of the one that has more.
  const surelyCyrillic = letters.filter((each) => isCyrillic(each) && !toLatin.has(each)).length;
  const surelyLatin = letters.filter((each) => isLatin(each) && !toCyrillic.has(each)).length;
  if (surelyCyrillic > 0 && surelyLatin > 0) return nothing;
  const more = letters.filter(isCyrillic).length - letters.filter(isLatin).length;
  return surelyCyrillic > 0 || (surelyLatin === 0 && more >= 0)
    ? replace(letters, toCyrillic, 'Latin', 'Cyrillic')
    : replace(letters, toLatin, 'Cyrillic', 'Latin');
}

function replace(letters: string[], by: ReadonlyMap<string, string>, script: string, own: string) {
  const strangers = [...new Set(letters.filter((letter) => by.has(letter)))];
  return { strangers, script, own, meant: letters.map((each) => by.get(each) ?? each).join('') };
}
