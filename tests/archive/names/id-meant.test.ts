import { expect, test } from 'vitest';
import { idMeant, relatedIds } from '../../../src/archive/names/id-meant.ts';

const names = new Map([
  ['ap', 'ap'],
  ['associated press', 'ap'],
  ['tass', 'tass'],
  ['nobel-prizes', 'nobel-prizes'],
  ['nobel prizes', 'nobel-prizes'],
]);

test.each([
  ['TAS', 'tass'],
  ['tas', 'tass'],
  ['Asociated Press', 'ap'],
  ['nobel prize', 'nobel-prizes'],
  // Another agency.
  ['AFP', undefined],
  ['dpa', undefined],
  ['', undefined],
])('%j means %s', (typed, id) => {
  expect(idMeant(typed, names)).toBe(id);
});

test('names that begin alike are related, each once', () => {
  expect(relatedIds('Nobel', names)).toEqual(['nobel-prizes']);
  expect(relatedIds('press', names)).toEqual(['ap']);
  expect(relatedIds('no', names)).toEqual([]);
});
