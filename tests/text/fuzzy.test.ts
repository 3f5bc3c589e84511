import { expect, test } from 'vitest';
import { mayMean } from '../../src/text/fuzzy.ts';

test.each([
  ['afg', 'Afghanistan'],
  ['afganis', 'Afghanistan'],
  ['trvel', 'Space travel'],
  ['travel spac', 'Space travel'],
  ['косм', 'Космонавтика'],
  ['artem', 'Artém'],
  ['lvrv', 'Lavrov'],
  ['', 'Anything'],
])('%j may mean %s', (typed, name) => {
  expect(mayMean(typed, ['Something', name])).toBe(true);
});

test.each([
  ['sport', 'Space'],
  ['space sport', 'Space travel'],
  ['zz', 'Zambia'],
  ['iran', 'Afghanistan'],
])('%j does not mean %s', (typed, name) => {
  expect(mayMean(typed, [name])).toBe(false);
});
