import { expect, test } from 'vitest';
import { problemsOf } from './edition.ts';

test('a name that makes no address is refused', () => {
  expect(problemsOf({ 'articles/☃.md': 'title: T\ndate: 2021-08-26' })).toEqual([
    'articles/☃.md:1:1 [empty-slug] no address can be made from the file name',
  ]);
});

test('with a slug of its own the name does not matter', () => {
  expect(problemsOf({ 'articles/☃.md': 'title: T\ndate: 2021-08-26\nslug: snow' })).toEqual([]);
});
