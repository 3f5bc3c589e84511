import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const words = 'word '.repeat(21);

test('a headline over 110 characters is too long by its last words', () => {
  const fields = `title: "${words}and the end"\n`;
  expect(saidBy('long-headline', fields)).toEqual([
    '2:118 title: has 116 characters, and search engines cut headlines off at about 110; move the rest, from here on, into summary',
  ]);
  expect(markedBy('long-headline', fields)).toEqual(['the end']);
});

test('110 will do, in any script', () => {
  expect(saidBy('long-headline', `title: ${'a'.repeat(110)}\n`)).toEqual([]);
  expect(saidBy('long-headline', `title: ${'ж'.repeat(110)}\n`)).toEqual([]);
});
