import { expect, test } from 'vitest';
import { join, said } from '../sample.ts';

const name = 'articles/2021-08-26-x';
const of = (date: string, fields: string) =>
  said(join({ [`${name}.md`]: `title: T\ndate: ${date}\n${fields}` }));
const early = (place: string, field: string, changed: string, date = '2021-08-26') =>
  `${name}.md:${place} [early-change] ${field}: ${changed} is before the article's own date, ${date}`;

test.each([
  ['updated: 2021-08-25', early('4:10', 'updated', '2021-08-25')],
  ['corrections: [{ date: 2012-08-27, text: x }]', early('4:23', 'corrections', '2012-08-27')],
  [
    'notes: [{ date: 2021-08-25T10:00:00Z, text: x }]',
    early('4:17', 'notes', '2021-08-25T10:00:00Z'),
  ],
  [
    'status: withdrawn\nwithdrawn: { date: 2020-01-01, reason: x }',
    early('5:20', 'withdrawn', '2020-01-01'),
  ],
])('%s is reported at its place', (fields, problem) => {
  expect(of('2021-08-26', fields)).toEqual([problem]);
});

test('moments are compared as moments, days by their names', () => {
  const date = '2021-08-26T09:15:00+03:00';
  expect(of(date, 'updated: 2021-08-26')).toEqual([]);
  expect(of(date, 'updated: 2021-08-26T06:20:00Z')).toEqual([]);
  expect(of(date, 'updated: 2021-08-26T06:10:00Z')).toEqual([
    early('4:10', 'updated', '2021-08-26T06:10:00Z', date),
  ]);
});

test('what an edition inherits is reported once', () => {
  const texts = {
    [`${name}.md`]: 'title: T\ndate: 2021-08-26\nupdated: 2021-08-25',
    [`${name}.ru.md`]: 'title: Т',
  };
  expect(said(join(texts))).toEqual([early('4:10', 'updated', '2021-08-25')]);
});
