import { expect, test } from 'vitest';
import { join } from '../../sample.ts';

test.each([
  ['1937-07-flood', "date: 1937-07\nslug: '04'", '/1937/07/04/'],
  ['1937-flood', "date: 1937\nslug: '1937'", '/1937/1937/'],
  ['1937-12', 'date: 1937\nslug: "07"', '/1937/07/'],
  ['1937-07-99', 'date: 1937-07', '/1937/07/99/'],
])('the slug of an article without a day is not a number: %s', (file, fields, address) => {
  const { problems } = join({ [`articles/${file}.md`]: `title: T\n${fields}` });
  const [problem] = problems.filter(({ rule }) => rule === 'number-slug');
  expect(problem).toMatchObject({
    severity: 'error',
    message: `the address ${address} would be that of a day or month`,
  });
});

test('the slug of an article with a day may be a number', () => {
  const { problems } = join({ 'articles/2021-08-26-11.md': 'title: T\ndate: 2021-08-26' });
  expect(problems).toEqual([]);
});
