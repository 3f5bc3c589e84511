import { expect, test } from 'vitest';
import { noSource } from '../../../src/archive/rules/no-source.ts';
import { articleWith, findIn } from './files.ts';

const filesOf = (files: Record<string, string>) => findIn(noSource, files).map(({ file }) => file);

test('an article that names neither a source nor an author, once for all its editions', () => {
  const edition = '---\ntitle: Т\n---\nТекст.\n';
  expect(
    filesOf({ a: articleWith(''), 'a.ru': edition, b: articleWith('source: tass\n') }),
  ).toEqual(['articles/a.md']);
});

test('what one edition names holds for the others', () => {
  expect(
    filesOf({ a: articleWith(''), 'a.ru': '---\ntitle: Т\nauthors: А. Б.\n---\nТекст.\n' }),
  ).toEqual([]);
});

test('nothing is missed where it is withdrawn, or the field is there and wrong', () => {
  const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2021-09-01, reason: R }\n';
  expect(
    filesOf({
      a: articleWith(withdrawn),
      b: articleWith('sorce: tass\n'),
      c: articleWith('source: 7\n'),
    }),
  ).toEqual([]);
});
