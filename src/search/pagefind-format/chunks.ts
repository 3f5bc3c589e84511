import { asList, asNumber, asText, decodeCbor, type Cbor } from './cbor.ts';
import { beginningOf } from '../keys.ts';
import { packWords, type IndexedWord, type Places } from './packed-words.ts';

/** A part of an index: the words between two beginnings, and where they are. */
export interface Chunk {
  from: string;
  to: string;
  content: Uint8Array;
}

/**
 * In bytes, before compression. Pagefind's chunks are about five times as large, although a query needs only one or two
 * words from each bundle. But each chunk takes a line in the list that is loaded first.
 */
const size = 8000;

/**
 * Cuts a chunk of an index, between words, into chunks that load quickly. `fields`: the fields of the index. Throws if
 * the words are not in order.
 */
export function splitChunk(content: Uint8Array, fields: readonly string[]): Chunk[] {
  const [list, ...others] = asList(decodeCbor(content));
  if (others.length > 0) throw new Error('Pagefind: a chunk of the index is not a list of words');
  const entries = asList(list).map(asList);
  let last = Buffer.of();
  for (const [text] of entries) {
    const letters = Buffer.from(asText(text));
    // The browser finds a word's chunk by this order.
    if (Buffer.compare(last, letters) > 0)
      throw new Error(`Pagefind: the words of the index are not in order at ${asText(text)}`);
    last = letters;
  }
  const alike = Map.groupBy(entries, ([text]) => beginningOf(asText(text)));
  return groupsOf(
    [...alike].map(([beginning, some]): Alike => {
      const words = some.flatMap((entry) => toWords(entry, fields));
      return { beginning, words, length: lengthOf(words) };
    }),
  ).map((group) => ({
    from: group[0]?.beginning ?? '',
    to: group.at(-1)?.beginning ?? '',
    content: packWords(group.flatMap(({ words }) => words)),
  }));
}

/** Words with the same beginning. */
interface Alike {
  beginning: string;
  words: IndexedWord[];
  /** In bytes, approximately. */
  length: number;
}

/**
 * Puts as many together as the size allows. Words with the same beginning stay together whatever their size: all forms
 * of a word are in one chunk, and usually also the words that begin with what a reader is writing.
 */
function groupsOf(all: readonly Alike[]): Alike[][] {
  const groups: Alike[][] = [];
  let room = 0;
  for (const alike of all) {
    const group = groups.at(-1);
    if (!group || alike.length > room) {
      groups.push([alike]);
      room = size - alike.length;
    } else {
      group.push(alike);
      room -= alike.length;
    }
  }
  return groups;
}

/** Nearly all numbers take one byte; letters shared with the word before take none. */
function lengthOf(words: readonly IndexedWord[]): number {
  let sum = 0;
  for (const { key, places } of words) {
    sum += key.length;
    for (const { text, title } of places) sum += 3 + text.length + title.length;
  }
  return sum;
}

/** Pagefind files words with diacritics under their form without them. */
function toWords(
  [key, pages, variants = []]: readonly Cbor[],
  fields: readonly string[],
): IndexedWord[] {
  const all: Cbor[][] = [[asText(key), asList(pages)], ...asList(variants).map(asList)];
  return all
    .filter(([, some]) => asList(some).length > 0)
    .map(([name, some]) => ({ key: asText(name), places: readPlaces(asList(some), fields) }));
}

function readPlaces(pages: readonly Cbor[], fields: readonly string[]): Places[] {
  let page = 0;
  const titleAt = fields.indexOf('title');
  return pages.map((entry) => {
    const [step, inText, inFields] = asList(entry);
    page += asNumber(step);
    const text: number[] = [];
    const title: number[] = [];
    let isBeside = false;
    // In the text, marks give the weights of words.
    readMarked(asList(inText), (_, place) => text.push(place));
    readMarked(asList(inFields), (field, place) => {
      if (field === titleAt) title.push(place);
      else isBeside = true;
    });
    return { page, text: inOrder(text), title: inOrder(title), isBeside };
  });
}

function inOrder(places: number[]): number[] {
  const isInOrder = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  return isInOrder ? places : [...new Set(places)].sort((a, b) => a - b);
}

/**
 * A negative number is a mark (-1 for mark 0) for the numbers after it; each of those is the difference to the number
 * before.
 */
function readMarked(numbers: readonly Cbor[], take: (mark: number, place: number) => void): void {
  let mark = 0;
  let place = 0;
  for (const number of numbers) {
    const one = asNumber(number);
    if (one < 0) {
      mark = -1 - one;
      place = 0;
    } else {
      place += one;
      take(mark, place);
    }
  }
}
