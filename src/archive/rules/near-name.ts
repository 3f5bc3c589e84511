import { withoutInvisible } from '../../text/invisible.ts';
import { slugify } from '../../text/slug.ts';
import { frontMatterField } from '../names/facet-kinds.ts';
import type { ArchiveFinding, ArchiveRule, Stock } from './archive-rule.ts';
import { foldName } from '../../text/fold.ts';

/**
 * A name with at least `frequent` uses is frequent, one with at most `rare` is rare; in between, nobody knows which of
 * two is right.
 */
const frequent = 5;
const rare = 2;
/** In a shorter word, one letter makes another name. */
const shortest = 5;

/**
 * Finds a person's name that differs by one letter from a frequent one. Names in the vocabulary have been checked
 * already.
 */
export const nearName: ArchiveRule = {
  name: 'near-name',
  find(stock) {
    return (['person', 'author'] as const).flatMap((kind) => {
      const used = usesOf(stock, kind);
      const known = new Map<string, string>();
      for (const [id, uses] of used) {
        if (uses.length < frequent) continue;
        for (const key of withoutOne(id)) if (!known.has(key)) known.set(key, id);
      }
      if (known.size === 0) return [];
      return [...used].flatMap(([id, uses]): ArchiveFinding[] => {
        if (uses.length > rare || stock.vocabularies[kind].entries.has(id)) return [];
        const near = withoutOne(id)
          .map((key) => known.get(key))
          .find((other) => other !== undefined && isSlip(id, other));
        const others = near === undefined ? [] : (used.get(near) ?? []);
        const meant = others[0] && withoutInvisible(others[0].name);
        if (meant === undefined || uses.length * frequent > others.length) return [];
        const field = frontMatterField[kind];
        return uses.map(({ file, name, index }) => ({
          file,
          at: { path: [field, index] },
          message: `${field}: "${name}" differs by one letter from "${meant}", which is used ${others.length} times`,
          hint: `if it is the same person, write "${meant}"`,
        }));
      });
    });
  },
};

interface Use {
  file: string;
  name: string;
  index: number;
}

function usesOf({ files, vocabularies }: Stock, kind: 'person' | 'author'): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const ids = new Map<string, string>();
  for (const { file, data } of files) {
    for (const [index, name] of (data[frontMatterField[kind]] ?? []).entries()) {
      const id = ids.get(name) ?? vocabularies[kind].names.get(foldName(name)) ?? slugify(name);
      ids.set(name, id);
      const list = uses.get(id);
      if (list) list.push({ file, name, index });
      else uses.set(id, [{ file, name, index }]);
    }
  }
  return uses;
}

/** The id, and the id without each of its letters. Two ids that differ by one letter have one of these in common. */
function withoutOne(id: string): string[] {
  return [id, ...Array.from(id, (_, at) => id.slice(0, at) + id.slice(at + 1))];
}

/** Whether two ids differ by one letter within a long word, but not in an ending (Ivanov, Ivanova) or a numeral. */
export function isSlip(a: string, b: string): boolean {
  const [one, other] = [a.split('-'), b.split('-')];
  if (one.length !== other.length) return false;
  const wrong = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? '']]));
  const [pair] = wrong;
  if (wrong.length !== 1 || !pair) return false;
  const [short = '', long = ''] = pair.toSorted((x, y) => x.length - y.length);
  if (short.length < shortest || /\d/.test(short + long)) return false;
  const ending = long.startsWith(short) ? long.slice(short.length) : '';
  return !/^[asy]$/.test(ending) && isOneEdit(short, long);
}

/** One letter replaced, two swapped, or one added. */
function isOneEdit(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) {
    return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  }
  const isSwapped =
    short.slice(at, at + 2) === `${long[at + 1] ?? ''}${long[at] ?? ''}` &&
    short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}
