import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';

const problemsOf = (source: string) =>
  readVocabulary('topic', source, ['en']).problems.map(
    ({ line, column, message, rule }) => `${line}:${column} ${message} [${rule}]`,
  );

test('earlier addresses of a page are taken in any script', () => {
  const source = 'world:\n  label: World\n  addresses: [/category/world/, /рубрика/мир/]\n';
  expect(problemsOf(source)).toEqual([]);
});

test('none is where the site has something of its own', () => {
  expect(problemsOf('world:\n  label: World\n  addresses: [/search/]\n')).toEqual([
    "3:15 world.addresses: /search/ is where the site's own search/ is [alias-in-use]",
  ]);
});

test('none belongs to two entries, however it is written', () => {
  const source = 'a:\n  label: A\n  addresses: [/tag/x/]\nb:\n  label: B\n  addresses: [/Tag/X]\n';
  expect(problemsOf(source)).toEqual([
    '6:15 b.addresses: /Tag/X is also an address of a [one-alias]',
  ]);
});

test('an address on another host is refused', () => {
  expect(problemsOf('a:\n  label: A\n  addresses: [https://x.example/]\n')[0]).toContain(
    'names another host',
  );
});
