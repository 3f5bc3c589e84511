import { expect, test } from 'vitest';
import { findLookAlike } from '../../src/text/look-alikes.ts';

const known = ['source', 'tass', 'сон'];

test.each([
  ['соurce', 'source', 'it has Cyrillic с, Cyrillic о among Latin letters (U+0441, U+043E)'],
  ['tаsss', 'tass', 'it has Cyrillic а among Latin letters (U+0430)'],
  ['tаss', 'tass', 'it has Cyrillic а among Latin letters (U+0430)'],
  ['Tаss', 'tass', 'it has Cyrillic а among Latin letters (U+0430)'],
  ['cон', 'сон', 'it has Latin c among Cyrillic letters (U+0063)'],
])('%s looks as %s: %s', (typed, meant, why) => {
  expect(findLookAlike(typed, known)).toEqual({ meant, why });
});

test.each(['source', 'tas', 'сорт', 'other', ''])('%j looks as no other', (typed) => {
  expect(findLookAlike(typed, known)).toBeUndefined();
});
