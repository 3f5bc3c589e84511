import type { KnownName } from '../../names.ts';
import { matchNames, suggestNames, type NearName } from '../engine/names.ts';
import type { WrittenDate } from '../engine/written-date.ts';

/** How many entries of vocabularies are shown above the results. */
const offeredNames = 4;

/** The names that match the query; if there are none, those that match it without its date: "TASS 2021". */
export function namesFor(
  known: readonly KnownName[],
  query: string,
  date: WrittenDate | undefined,
): KnownName[] {
  const named = matchNames(known, query, offeredNames);
  return named.length > 0 || !date ? named : matchNames(known, date.rest, offeredNames);
}

/** The names that are similar to any of these, each once. */
export function namesNear(names: readonly KnownName[], wanted: readonly string[]): NearName[] {
  const alike = wanted.flatMap((one) => suggestNames(names, one, offeredNames));
  return [...new Map(alike.map((one) => [one.entry, one])).values()].slice(0, offeredNames);
}
