import { distance } from 'fastest-levenshtein';
import type { IndexWord } from './postings.ts';

/** A word of the index that is similar to what the reader wrote. */
export interface NearForm {
  form: string;
  stem: string;
  /** By how many letters the two differ; 0 if the word only continues what was written. */
  steps: number;
  /** How many articles have it. */
  count: number;
}

const maxWords = 3;
/** Shorter words are similar to too many others. */
const minLetters = 3;

/** By how many letters a word may differ and still count as mistyped. */
export function slipsIn(word: string): number {
  return Math.max(1, Math.floor(word.length / 4));
}

/** By how many letters two words differ; two letters that have changed places count as one. */
export function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  return steps === 2 && isSwapped(a, b) ? 1 : steps;
}

function isSwapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + swap(a.slice(at)) === b;
}

function swap([first = '', second = '', ...rest]: string): string {
  return [second, first, ...rest].join('');
}

/** How words may begin that this one is a mistyped form of: with the first two letters swapped, or one left out. */
export function slippedBeginnings(form: string): string[] {
  const [first = ''] = form;
  return [form, swap(form), first + swap(form.slice(1)), form.slice(1)];
}

/** Words that continue this one or differ by a typing mistake; the most similar first. */
export function nearForms(form: string, words: readonly IndexWord[]): NearForm[] {
  if (form.length < minLetters) return [];
  const far = slipsIn(form);
  const near = words.flatMap((word): NearForm[] => {
    if (word.form === form) return [];
    const goesOn = word.form.startsWith(form);
    if (!goesOn && Math.abs(word.form.length - form.length) > far) return [];
    const steps = goesOn ? 0 : stepsBetween(form, word.form);
    const isNear = steps <= far && (goesOn || form.length > minLetters);
    const count = isNear ? word.places.filter(({ text }) => text.length > 0).length : 0;
    return count > 0 ? [{ form: word.form, stem: word.stem, steps, count }] : [];
  });
  // One form of each word is enough.
  const sorted = near.sort(byNearness);
  const first = new Map(sorted.toReversed().map((one) => [one.stem, one]));
  return sorted.filter((one) => first.get(one.stem) === one).slice(0, maxWords);
}

/** Compares for sorting: the fewest mistakes first, then the most frequent word, then by the alphabet. */
export function byNearness(a: NearForm, b: NearForm): number {
  return a.steps - b.steps || b.count - a.count || (a.form < b.form ? -1 : 1);
}
