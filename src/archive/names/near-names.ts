import { distance } from 'fastest-levenshtein';
import { plainWords } from '../../text/fold.ts';

/** Somebody or something by id, with its names in all languages. */
export interface NamedThing {
  id: string;
  names: readonly string[];
}

/**
 * Pairs of ids whose names are so alike that they may be one: a letter or two apart, the same words in another
 * order, or a difference of hyphens and marks alone. Each pair once, in the order given.
 */
export function nearNames(things: readonly NamedThing[]): [string, string][] {
  const spelled = things.flatMap(({ id, names }) =>
    [...new Set([id, ...names].map(simplify))].map((text) => ({ id, text })),
  );
  const order = new Map(things.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, [string, string]>();
  // Names that are alike begin or end alike: comparing each with each would take minutes in a large archive.
  const ends = [(text: string) => text.slice(0, 2), (text: string) => text.slice(-2)];
  for (const end of ends) {
    for (const group of Map.groupBy(spelled, ({ text }) => end(text)).values()) {
      for (const near of nearIn(group)) {
        near.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        pairs.set(near.join(' '), near);
      }
    }
  }
  return [...pairs.values()].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** The ids of each two whose spellings are near. */
function* nearIn(spelled: readonly { id: string; text: string }[]): Generator<[string, string]> {
  for (const [index, one] of spelled.entries()) {
    for (const other of spelled.slice(index + 1)) {
      if (one.id !== other.id && isNear(one.text, other.text)) yield [one.id, other.id];
    }
  }
}

/** Words in the alphabet's order, without marks between and on letters. */
function simplify(name: string): string {
  return plainWords(name).sort().join(' ');
}

function isNear(one: string, other: string): boolean {
  // Figures tell apart what is spelled alike: Apollo 11, Apollo 12.
  if (one.replaceAll(/\P{N}+/gu, ' ') !== other.replaceAll(/\P{N}+/gu, ' ')) return false;
  const length = Math.min(one.length, other.length);
  const limit = length < 5 ? 0 : length < 12 ? 1 : 2;
  return Math.abs(one.length - other.length) <= limit && distance(one, other) <= limit;
}
