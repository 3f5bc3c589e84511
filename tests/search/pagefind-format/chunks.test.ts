import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCbor, type Cbor } from '../../../src/search/pagefind-format/cbor.ts';
import { splitChunk, type Chunk } from '../../../src/search/pagefind-format/chunks.ts';
import { unpackWords } from '../../../src/search/pagefind-format/packed-words.ts';

const fields = ['beside', 'title'];
/** A word in as many articles, once in each. */
const word = (text: string, count: number): Cbor => [
  text,
  Array.from({ length: count }, (): Cbor => [1, [-25, 7], []]),
];
const split = (words: Cbor) => splitChunk(encodeCbor([words]), fields);
const keysIn = ({ content }: Chunk) => unpackWords(content).map(({ key }) => key);

test('the parts of a chunk are its words, in their order', () => {
  const words = fc.array(fc.tuple(fc.string(), fc.integer({ min: 1, max: 3000 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, (list) => {
      const sorted = list.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const parts = split(sorted.map(([text, count]) => word(text, count)));
      const all = parts.flatMap(({ content }) => unpackWords(content));
      expect(all.map(({ key, places }) => [key, places.length])).toEqual(sorted);
      for (const part of parts) {
        const own = keysIn(part);
        expect([part.from, part.to]).toEqual([own[0]?.slice(0, 4), own.at(-1)?.slice(0, 4)]);
        const beginnings = new Set(own.map((key) => key.slice(0, 4)));
        expect(beginnings.size === 1 || part.content.length < 8100).toBe(true);
        for (const beginning of beginnings) {
          const holding = parts.filter((one) =>
            keysIn(one).some((key) => key.slice(0, 4) === beginning),
          );
          expect(holding).toHaveLength(1);
        }
      }
    }),
    { numRuns: 30 },
  );
});

describe('where a word is', () => {
  const places = (pages: Cbor) => {
    const [part] = split([['talk', pages]]);
    return part ? unpackWords(part.content)[0]?.places : [];
  };

  test('is a step from the article and the place before', () => {
    expect(
      places([
        [4, [-25, 2, 3], []],
        [2, [-25, 300], []],
      ]),
    ).toEqual([
      { page: 4, text: [2, 5], title: [], isBeside: false },
      { page: 6, text: [300], title: [], isBeside: false },
    ]);
  });

  test('is in order where parts of a text have weights of their own', () => {
    expect(places([[0, [-25, 9, -49, 1, 8], []]])).toEqual([
      { page: 0, text: [1, 9], title: [], isBeside: false },
    ]);
  });

  test('is told by field', () => {
    expect(places([[0, [], [-1, 5, -2, 0, 3]]])).toEqual([
      { page: 0, text: [], title: [0, 3], isBeside: true },
    ]);
    expect(places([[0, [], [-2, 1]]])).toEqual([
      { page: 0, text: [], title: [1], isBeside: false },
    ]);
  });
});

test('a word with marks on its letters is beside the one without', () => {
  const page: Cbor = [[1, [-25, 7], []]];
  const [part] = split([['cafe', [], [['café', page]]]]);
  expect(part && keysIn(part)).toEqual(['café']);
});

test('a chunk of another make is refused', () => {
  expect(() => splitChunk(encodeCbor('words'), fields)).toThrow('a list is not where it was');
  expect(() => splitChunk(encodeCbor([[], []]), fields)).toThrow('not a list of words');
  const tail = Buffer.concat([encodeCbor([[word('a', 1)]]), Uint8Array.of(0)]);
  expect(() => splitChunk(tail, fields)).toThrow('1 bytes too many');
  expect(() => split([word('b', 1), word('a', 1)])).toThrow('not in order at a');
});
