import { expect, test } from 'vitest';
import { duplicateName } from '../../../src/archive/rules/duplicate-name.ts';
import { articleWith, findIn } from './files.ts';

test('a name that its list has already, by whatever name the vocabulary knows it', () => {
  const found = findIn(duplicateName, {
    a: articleWith('topics: [asia, Азия]\npeople: [A B, C D, a  b]\n'),
    b: articleWith('topics: [asia, europe]\npeople: A B\n'),
  });
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [{ path: ['topics', 1] }, 'topics: "Азия" and "asia" are one and the same'],
    [{ path: ['people', 2] }, 'people: "a  b" and "A B" are one and the same'],
  ]);
  expect(findIn(duplicateName, { a: articleWith('topics: [asia, asia]\n') })[0]?.message).toBe(
    'topics: "asia" is listed twice',
  );
});
