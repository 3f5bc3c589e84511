import { fold } from '../../fold.ts';
import type { KnownName } from '../../names.ts';
import { slipsIn, stepsBetween } from './near.ts';

/** Folds a name or what the reader wrote, so that they can be compared. */
export function foldName(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}

/**
 * The entries with this name, then those with a name that begins with it, then those with a word that begins with it.
 */
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

/** An entry, and the name of it that is similar to what the reader wrote. */
export interface NearName {
  entry: KnownName;
  name: string;
}

/**
 * The entries with a name, in any language, that differs by one or two typing mistakes; the most similar first, each
 * once.
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
