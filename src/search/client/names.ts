import { distance } from 'fastest-levenshtein';
import type { KnownName } from '../names.ts';

/** Without regard to case, accents and the signs above and below letters. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Entries that have what was written for a name, or a name that begins so, or a word of it: in this order. */
export function matchNames(known: readonly KnownName[], query: string, limit: number): KnownName[] {
  const wanted = fold(query);
  if (wanted.length < 2) return [];
  const rankOf = (name: string): number => {
    const folded = fold(name);
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    return folded.split(/[\s-]/).some((word) => word.startsWith(wanted)) ? 2 : 3;
  };
  return known
    .map((entry) => ({ entry, rank: Math.min(...[entry.label, ...entry.names].map(rankOf)) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/**
 * Names that differ from what was written by a slip or two, the nearest first: in the script in which it was
 * written, whichever language the page is in.
 */
export function suggestNames(known: readonly KnownName[], query: string, limit: number): string[] {
  const wanted = fold(query);
  if (wanted.length < 3) return [];
  const far = Math.max(1, Math.floor(wanted.length / 4));
  const near = new Map<string, number>();
  for (const { label, names } of known) {
    for (const name of [label, ...names]) {
      const folded = fold(name);
      if (Math.abs(folded.length - wanted.length) > far) continue;
      const steps = distance(wanted, folded);
      if (steps > 0 && steps <= far) near.set(name, steps);
    }
  }
  return [...near]
    .sort(([a, stepsA], [b, stepsB]) => stepsA - stepsB || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([name]) => name);
}
