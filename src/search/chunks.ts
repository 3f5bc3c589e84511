import { encodeCbor } from './cbor.ts';
import { beginningOf } from './keys.ts';

/** A part of an index: the words that begin from one way to another, with where they are. */
export interface Chunk {
  from: string;
  to: string;
  content: Uint8Array;
}

/**
 * Bytes before they are packed. Pagefind's chunks are some 70,000, of which a query needs one or two words
 * from each bundle; each chunk more costs a line in the list that is loaded first.
 */
const size = 16_000;

/** Cuts a chunk of an index between its words into such that are quickly loaded. */
export function splitChunk(content: Uint8Array): Chunk[] {
  const outer = headAt(content, 0);
  const list = headAt(content, outer.end);
  if (outer.kind !== arrayKind || outer.size !== 1 || list.kind !== arrayKind)
    throw new Error('Pagefind: a chunk of the index is not a list of words');
  const words: Word[] = [];
  let at = list.end;
  let last = Buffer.of();
  for (let index = 0; index < list.size; index++) {
    const end = endOf(content, at);
    const word = { text: wordAt(content, at), bytes: content.subarray(at, end) };
    const letters = Buffer.from(word.text);
    // The browser looks for the chunk of a word by this order.
    if (Buffer.compare(last, letters) > 0)
      throw new Error(`Pagefind: the words of the index are not in order at ${word.text}`);
    words.push(word);
    at = end;
    last = letters;
  }
  if (at !== content.length)
    throw new Error('Pagefind: a chunk of the index has an end of its own');
  return groupsOf(words).map((group) => ({
    from: beginningOf(group[0]?.text ?? ''),
    to: beginningOf(group.at(-1)?.text ?? ''),
    content: Buffer.concat([listHead(group.length), ...group.map(({ bytes }) => bytes)]),
  }));
}

interface Word {
  text: string;
  bytes: Uint8Array;
}

/**
 * As many together as are small enough. What begins alike stays together whatever its size: the forms of a
 * word are in one chunk, and so are most words that begin with what a reader is writing.
 */
function groupsOf(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let room = 0;
  for (const alike of Map.groupBy(words, ({ text }) => beginningOf(text)).values()) {
    const length = alike.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const group = groups.at(-1);
    if (!group || length > room) {
      groups.push(alike);
      room = size - length;
    } else {
      group.push(...alike);
      room -= length;
    }
  }
  return groups;
}

const textKind = 3;
const arrayKind = 4;

interface Head {
  kind: number;
  size: number;
  end: number;
}

/** https://www.rfc-editor.org/rfc/rfc8949#section-3 */
function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const short = first & 31;
  const kind = first >> 5;
  if (short < 24) return { kind, size: short, end: at + 1 };
  if (short > 26) throw new Error(`CBOR: a size of kind ${short} at byte ${at}`);
  const length = 1 << (short - 24);
  let value = 0;
  for (let index = 1; index <= length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { kind, size: value, end: at + 1 + length };
}

/** Where the value ends that begins here. Nearly all are small numbers, millions of them: where words stand. */
function endOf(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let values = 1; values > 0; values--) {
    const first = bytes[at] ?? 0;
    if (first < 24) {
      at += 1;
      continue;
    }
    const { kind, size, end } = headAt(bytes, at);
    at = kind === 2 || kind === textKind ? end + size : end;
    if (kind === arrayKind) values += size;
  }
  return at;
}

/** The word of a list that begins with it. */
function wordAt(bytes: Uint8Array, at: number): string {
  const { size, end } = headAt(bytes, headAt(bytes, at).end);
  return new TextDecoder().decode(bytes.subarray(end, end + size));
}

/** What stands before the words: a list of one list of so many. */
function listHead(count: number): Uint8Array {
  const whole = encodeCbor([Array.from({ length: count }, () => 0)]);
  return whole.subarray(0, whole.length - count);
}
