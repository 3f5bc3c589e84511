import { expect, test } from 'vitest';
import {
  foldReference,
  readReference,
  referenceTo,
} from '../../../src/importing/lines/source-reference.ts';

test('a name comes back from its address, whatever letters it has', () => {
  for (const name of ['posts/harbour.md', 'новости/порт (2).md', 'a b'])
    expect(readReference(referenceTo(name))).toBe(name);
});

test('other addresses are none, and a fragment is not part of a name', () => {
  expect(readReference('https://a.example/')).toBeUndefined();
  expect(readReference('source:a.md#part')).toBe('a.md');
});

test.each([
  ['/posts/Harbour.md', 'posts/harbour'],
  ['posts/harbour/index.md', 'posts/harbour'],
  ['posts/harbour/', 'posts/harbour'],
  ['news/_index.md', 'news'],
])('%s and its other spellings are one', (name, folded) => {
  expect(foldReference(name)).toBe(folded);
});
