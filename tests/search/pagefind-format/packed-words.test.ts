import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packWords,
  unpackWords,
  type IndexedWord,
} from '../../../src/search/pagefind-format/packed-words.ts';

const numbers = fc
  .uniqueArray(fc.nat(2 ** 31 - 1), { maxLength: 6 })
  .map((all) => all.sort((a, b) => a - b));
const places = fc.record({
  page: fc.nat(2 ** 30),
  text: numbers,
  title: numbers,
  isBeside: fc.boolean(),
});
const words: fc.Arbitrary<IndexedWord[]> = fc.array(
  fc.record({
    key: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('talkǀtalk', 'talkǀtalks', 'мирǀмира'),
    ),
    places: fc.array(places, { maxLength: 8 }),
  }),
  { maxLength: 12 },
);

describe('packed words', () => {
  test('are the words that were packed', () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(unpackWords(packWords(all))).toEqual(all);
      }),
    );
  });

  test('take few bytes: what they share with the word before is written once', () => {
    const place = { page: 3, text: [7], title: [], isBeside: false };
    const all = ['talkǀtalk', 'talkǀtalking', 'talkǀtalks'].map((key) => ({
      key,
      places: [place],
    }));
    // A count, each word's two lengths and what is new of it, then four numbers for each.
    expect(packWords(all)).toHaveLength(1 + 3 * 2 + 10 + 3 + 1 + 3 * 4);
  });

  test('are refused where bytes are missing or too many', () => {
    const all = [
      { key: 'a', places: [{ page: 1, text: [1, 300], title: [2], isBeside: true }] },
      { key: 'b', places: [{ page: 0, text: [], title: [0], isBeside: false }] },
    ];
    const bytes = packWords(all);
    for (let end = 0; end < bytes.length; end += 1)
      expect(() => unpackWords(bytes.subarray(0, end))).toThrow(/ends early|goes on/);
    expect(() => unpackWords(Uint8Array.from([...bytes, 0]))).toThrow('goes on');
  });
});
