import { distance } from 'fastest-levenshtein';
import type { IndexWord } from './postings.ts';

/** A word that is in the index, near what was written. */
export interface NearForm {
  form: string;
  stem: string;
  /** Letters between the two; none where it only goes on. */
  steps: number;
  /** Articles that have it. */
  count: number;
}

const maxWords = 3;
/** Shorter words are similar to too many others. */
const minLetters = 3;

/** How many letters a word may differ and be the same but for slips. */
export function slipsIn(word: string): number {
  return Math.max(1, Math.floor(word.length / 4));
}

/** How many letters two words differ by; two neighbours that have changed places are one slip. */
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

/** How words begin that this one may be for a slip in its first letters: two that changed places, one too many. */
export function slippedBeginnings(form: string): string[] {
  const [first = ''] = form;
  return [form, swap(form), first + swap(form.slice(1)), form.slice(1)];
}

/** Words that go on where this one ends, and such as differ from it by a slip: the nearest first. */
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
  // Of the forms of a word the nearest is enough.
  const sorted = near.sort(byNearness);
  const first = new Map(sorted.toReversed().map((one) => [one.stem, one]));
  return sorted.filter((one) => first.get(one.stem) === one).slice(0, maxWords);
}

export function byNearness(a: NearForm, b: NearForm): number {
  return a.steps - b.steps || b.count - a.count || (a.form < b.form ? -1 : 1);
}
