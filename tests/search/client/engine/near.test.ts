import { describe, expect, test } from 'vitest';
import {
  nearForms,
  slippedBeginnings,
  stepsBetween,
} from '../../../../src/search/client/engine/near.ts';

const word = (form: string) => ({
  key: `${form}ǀ${form}`,
  stem: form,
  form,
  places: [{ page: 0, text: [0], title: [], isBeside: false }],
});
const near = (form: string, all: string) =>
  nearForms(form, all.split(' ').map(word)).map((one) => one.form);

describe('steps between words', () => {
  test.each([
    ['kiev', 'keiv', 1],
    ['kiev', 'ikev', 1],
    ['kiev', 'kive', 1],
    ['kiev', 'lviv', 3],
    ['kiev', 'kiev', 0],
    ['abcd', 'badc', 3],
  ])('%s, %s: %i', (a, b, steps) => {
    expect(stepsBetween(a, b)).toBe(steps);
  });
});

test('a slip may be at the beginning, in the middle or at the end', () => {
  const all = 'istanbul geneva';
  for (const form of ['ustanbul', 'sitanbul', 'stanbul', 'isranbul', 'istanbil', 'istanbull'])
    expect(near(form, all)).toEqual(['istanbul']);
  expect(near('toronto', all)).toEqual([]);
});

test('words are looked for where they would begin without a slip', () => {
  expect(slippedBeginnings('sitanbul')).toContain('istanbul');
  expect(slippedBeginnings('itsanbul')).toContain('istanbul');
  expect(slippedBeginnings('iistanbul')).toContain('istanbul');
});
