import { nearest } from '../../text/nearest.ts';
import { foldName } from '../../text/fold.ts';

/** The id of the known name that was probably meant. `names`: ids by folded name (`Vocabulary`). */
export function idMeant(typed: string, names: ReadonlyMap<string, string>): string | undefined {
  const near = nearest(typed, [...names.keys()]);
  return near !== undefined && isAlike(foldName(typed), near) ? names.get(near) : undefined;
}

/** A letter makes another of a short name (AFP, AP), unless it is one at the end that is missing (TAS, TASS). */
function isAlike(typed: string, name: string): boolean {
  if (Math.min(typed.length, name.length) > 3) return true;
  return (
    Math.min(typed.length, name.length) === 3 && (name.startsWith(typed) || typed.startsWith(name))
  );
}

/** How many entries are suggested. */
const maxRelated = 3;

/** Ids of entries that have a name which begins, or has a word that begins, as the typed one, or the other way round. */
export function relatedIds(typed: string, names: ReadonlyMap<string, string>): string[] {
  const wanted = foldName(typed);
  if (wanted.length < 3) return [];
  const begins = (whole: string, part: string) =>
    whole.startsWith(part) || whole.split(/[\s-]+/).some((word) => word.startsWith(part));
  const found = [...names].filter(
    ([name]) => begins(name, wanted) || (name.length >= 3 && begins(wanted, name)),
  );
  return [...new Set(found.map(([, id]) => id))].slice(0, maxRelated);
}
