import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareCounts,
  countWords,
  sumOf,
  sumUp,
} from '../../../src/importing/words/count-words.ts';

test('words are letters, marks and digits in any script, and capitals count', () => {
  const counts = countWords(['Москва, 26 августа: «мир»', 'مرحبا 26', 'e\u0301te\u0301 été']);
  expect(Object.fromEntries(counts)).toEqual({
    Москва: 1,
    '26': 2,
    августа: 1,
    мир: 1,
    مرحبا: 1,
    été: 2,
  });
  expect(sumOf(counts)).toBe(8);
});

test('a character that no article can hold, and one that nobody sees, divides no word', () => {
  const counts = countWords([
    't\u202Ewo t\u0019wo t\u200Bwo',
    'القديم الق\u202Eديم',
    'a\uFEFFb c\fd',
  ]);
  expect(Object.fromEntries(counts)).toEqual({ two: 3, القديم: 2, a: 1, b: 1, c: 1, d: 1 });
});

test('what two texts do not share is named as often as it is too much', () => {
  const before = countWords(['a a b c']);
  expect(compareCounts(before, countWords(['a c c d']))).toEqual({
    missing: ['a', 'b'],
    extra: ['c', 'd'],
  });
});

test('the order of words means nothing, and one word more or less is always found', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'три', 'أربعة'), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.nat(), (all, at) => {
      const counts = countWords(all);
      expect(compareCounts(counts, countWords([all.toReversed().join(', ')]))).toEqual({
        missing: [],
        extra: [],
      });
      const index = at % all.length;
      const less = countWords(all.toSpliced(index, 1));
      expect(compareCounts(counts, less)).toEqual({ missing: [all[index]], extra: [] });
      expect(sumUp(less, countWords([all[index] ?? '']))).toEqual(counts);
    }),
  );
});
