import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/article/body/words.ts';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);

test('a word goes on over marks of Markdown', () => {
  expect(textsOf('Mos**cow**, f*ck_it a[b c![d')).toEqual(['Moscow', 'fckit', 'ab', 'c', 'd']);
});

test('a word has its place in the source', () => {
  expect(wordsOf('a **bc**d', 10)).toEqual([
    { text: 'a', from: 10, to: 11 },
    { text: 'bcd', from: 14, to: 19 },
  ]);
});

test('words are in NFC, and nothing but letters, their marks and digits', () => {
  const letter = fc.constantFrom(
    ...Array.from('aй\u0438\u0306\u0627\u0653\u0622e\u0301é1가\u1100\u1161 -*[!'),
  );
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: letter }));
  fc.assert(
    fc.property(text, (typed) => {
      const words = textsOf(typed);
      expect(words).toEqual(words.map((word) => word.normalize('NFC')));
      const letters = (typed.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).join('');
      expect(words.join('').normalize('NFD')).toBe(letters.normalize('NFD'));
    }),
    { numRuns: 5000 },
  );
});
