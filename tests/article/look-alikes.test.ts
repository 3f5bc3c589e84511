import { expect, test } from 'vitest';
import { findLookAlike } from '../../src/article/look-alikes.ts';

const known = ['source', 'tass', 'сон'];

test.each([
  ['соurce', 'source', 'it has Cyrillic с, Cyrillic о among Latin letters'],
  ['tаsss', 'tass', 'it has Cyrillic а among Latin letters'],
  ['tаss', 'tass', 'it has Cyrillic а among Latin letters'],
  ['Tаss', 'tass', 'it has Cyrillic а among Latin letters'],
  ['cон', 'сон', 'it has Latin c among Cyrillic letters'],
])('%s looks as %s: %s', (typed, meant, why) => {
  expect(findLookAlike(typed, known)).toEqual({ meant, why });
});

test.each(['source', 'tas', 'сорт', 'other', ''])('%j looks as no other', (typed) => {
  expect(findLookAlike(typed, known)).toBeUndefined();
});
