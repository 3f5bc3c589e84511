import { expect, test } from 'vitest';
import { collectPeriods } from '../../src/archive/periods.ts';
import { story } from '../views/archive.ts';

const [may, day, later] = [
  story('2021-05', 'may'),
  story('2021-05-09', 'day'),
  story('2021-06-01', 'later'),
];

test('periods come newest first, each with its stories in the order given', () => {
  const again = story('2021-05-09', 'again');
  const periods = collectPeriods([later, day, again, may], []);
  expect([...periods]).toEqual([
    ['2021-06-01', [later]],
    ['2021-05-09', [day, again]],
    ['2021-05', [may]],
  ]);
});

test('a period with only withdrawn stories is empty', () => {
  expect([...collectPeriods([later], [day, later])]).toEqual([
    ['2021-06-01', [later]],
    ['2021-05-09', []],
  ]);
});
