import { expect, test } from 'vitest';
import { name, one, withEdition } from './edition.ts';

const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2021-09-01, reason: R }';

test.each([
  [
    'a withdrawal without a reason',
    'status: withdrawn',
    `${name}.md:4:9 [withdrawal] status: a withdrawn article needs a date and a reason`,
  ],
  [
    'a reason without a withdrawal',
    'withdrawn: { date: 2021-09-01, reason: R }',
    `${name}.md:4:12 [withdrawal] withdrawn: the status is published`,
  ],
])('%s is refused', (_what, fields, problem) => {
  expect(one(fields)).toEqual([problem]);
});

test('an edition is not withdrawn alone', () => {
  expect(withEdition('', withdrawn)).toEqual([
    `${name}.ru.md:3:9 [withdrawal] status: only this edition is withdrawn`,
  ]);
});

test('an edition has the withdrawal of its original', () => {
  expect(withEdition(withdrawn, 'summary: S')).toEqual([]);
});
