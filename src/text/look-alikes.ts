import { foldCase } from './fold.ts';
import { codePoint, nameOf, invisibleIn, withoutInvisible } from './invisible.ts';
import { nearest } from './nearest.ts';

/** Pairs of Latin and Cyrillic letters that look alike. */
const pairs = 'aа cс eе oо pр xх yу iі jј sѕ AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ kк';

/** By the Latin letter. */
export const toCyrillic: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map(([latin = '', cyrillic = '']) => [latin, cyrillic]),
);
/** By the Cyrillic letter. */
export const toLatin: ReadonlyMap<string, string> = new Map(
  [...toCyrillic].map(([latin, cyrillic]) => [cyrillic, latin]),
);

const isMixed = /[a-z].*\p{Script=Cyrillic}|\p{Script=Cyrillic}.*[a-z]/iu;

/** A known name that was typed with letters of another script, and an explanation. */
export interface LookAlike {
  meant: string;
  /** `it has Cyrillic а among Latin letters (U+0430)`. */
  why: string;
}

/** Replaces Cyrillic letters by Latin ones that look the same. */
export function inLatin(text: string): string {
  return Array.from(text, (letter) => toLatin.get(letter) ?? letter).join('');
}

/**
 * The known name that looks the same as what was typed, or nearly the same if that mixes scripts, but has letters of
 * another script.
 */
export function findLookAlike(typed: string, known: readonly string[]): LookAlike | undefined {
  const [unseen] = invisibleIn(typed);
  if (unseen) {
    const seen = foldCase(withoutInvisible(typed));
    const meant = known.find((name) => foldCase(name) === seen);
    const why = `it contains ${nameOf(unseen.character)}, which nobody can see`;
    if (meant !== undefined) return { meant, why };
  }
  const ways = [
    whyOf(typed, toLatin, 'Cyrillic', 'Latin'),
    whyOf(typed, toCyrillic, 'Latin', 'Cyrillic'),
  ];
  for (const { looks, why } of ways) {
    const meant = known.find((name) => name.toLowerCase() === looks.toLowerCase());
    if (why !== undefined && meant !== undefined) return { meant, why };
  }
  if (!isMixed.test(typed)) return undefined;
  for (const { looks, why } of ways) {
    const meant = nearest(looks, known);
    if (why !== undefined && meant !== undefined) return { meant, why };
  }
  return undefined;
}

function whyOf(typed: string, by: ReadonlyMap<string, string>, script: string, own: string) {
  const letters = Array.from(typed);
  const strangers = [...new Set(letters.filter((letter) => by.has(letter)))];
  const looks = letters.map((letter) => by.get(letter) ?? letter).join('');
  if (strangers.length === 0) return { looks };
  const named = strangers.map((letter) => `${script} ${letter}`).join(', ');
  const codes = strangers.map(codePoint).join(', ');
  return { looks, why: `it has ${named} among ${own} letters (${codes})` };
}
