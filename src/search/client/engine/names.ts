import { fold } from '../../fold.ts';
import type { KnownName } from '../../names.ts';
import { slipsIn, stepsBetween } from './near.ts';

/** How names are compared with what was written. */
export function foldName(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}

/** Entries that have what was written for a name, or a name that begins so, or a word of it: in this order. */
export function matchNames(known: readonly KnownName[], query: string, limit: number): KnownName[] {
  const wanted = foldName(query);
  if (wanted.length < 2) return [];
  const rankOf = (name: string): number => {
    const folded = foldName(name);
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    return folded.split(/[\s\p{Pd}]/u).some((word) => word.startsWith(wanted)) ? 2 : 3;
  };
  return known
    .map((entry) => ({ entry, rank: Math.min(...[entry.label, ...entry.names].map(rankOf)) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** An entry, and which of its names is near what was written. */
export interface NearName {
  entry: KnownName;
  name: string;
}

/**
 * Entries of which a name differs from what was written by a slip or two, the nearest first, each once: in whichever
 * language it was written.
 */
export function suggestNames(
  known: readonly KnownName[],
  query: string,
  limit: number,
): NearName[] {
  const wanted = foldName(query);
  if (wanted.length < 3) return [];
  const far = slipsIn(wanted);
  const near = known.flatMap((entry) => {
    const names = [entry.label, ...entry.names].flatMap((name) => {
      const folded = foldName(name);
      if (Math.abs(folded.length - wanted.length) > far) return [];
      const steps = stepsBetween(wanted, folded);
      return steps > 0 && steps <= far ? [{ entry, name, steps }] : [];
    });
    return names.sort((a, b) => a.steps - b.steps).slice(0, 1);
  });
  return near
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ entry, name }) => ({ entry, name }));
}
