import { expect, test } from 'vitest';
import { namesIn, uniqueNames } from '../../../../src/importing/readers/markdown/source-names.ts';

test('names are read from a list, a text and records', () => {
  expect(namesIn('Asia, War', /,/)).toEqual(['Asia', 'War']);
  expect(namesIn(['Asia, Kabul', { title: 'War' }], /,/)).toEqual(['Asia, Kabul', 'War']);
});

test('a repeated name is kept once, as it first came, in its last place', () => {
  const names = ['b', 'a', 'b'].map((name, key) => ({ name, key }));
  expect(uniqueNames(names)).toEqual([
    { name: 'a', key: 1 },
    { name: 'b', key: 0 },
  ]);
});
