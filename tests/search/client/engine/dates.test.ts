import { describe, expect, test } from 'vitest';
import {
  coveredDates,
  isDayText,
  isRange,
  type Range,
} from '../../../../src/search/client/engine/dates.ts';

describe('a range covers', () => {
  test.each([
    ['whole years', { from: '2019-01-01', to: '2020-12-31' }, ['2019', '2020']],
    [
      'months and days at its ends',
      { from: '2021-11-29' },
      ['2021-11-29', '2021-11-30', '2021-12'],
    ],
    ['one day', { from: '2020-02-29', to: '2020-02-29' }, ['2020-02-29']],
    ['all that came before', { to: '2018-02-01' }, ['2018-01', '2018-02-01']],
    ['nothing, where it ends before it begins', { from: '2020-02-01', to: '2020-01-01' }, []],
    ['nothing outside the years that there are', { from: '2030-01-01' }, []],
  ])('%s', (_what, range, covered) => {
    expect(coveredDates(range, '2018', '2021')).toEqual(covered);
  });

  test('exactly the days between its ends', () => {
    const range = { from: '2019-03-15', to: '2021-08-02' };
    const covered = coveredDates(range, '2018', '2022');
    for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(2022, 11, 31); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const is = [day, day.slice(0, 7), day.slice(0, 4)].filter((one) => covered.includes(one));
      expect(is, day).toHaveLength(range.from <= day && day <= range.to ? 1 : 0);
    }
  });
});

test('what is of a month or a year alone is found by a range that covers all of it', () => {
  const values = (date: string) =>
    [4, 7].filter((n) => n <= date.length).map((n) => date.slice(0, n));
  const finds = (date: string, range: Range) => {
    const covered = coveredDates(range, '1930', '1940');
    return values(date).some((one) => covered.includes(one));
  };
  expect(finds('1937-07', { from: '1937-07-01', to: '1937-07-31' })).toBe(true);
  expect(finds('1937-07', { from: '1937-06-15', to: '1937-08-02' })).toBe(true);
  expect(finds('1937-07', { from: '1930-01-01' })).toBe(true);
  expect(finds('1937-07', { from: '1937-07-02', to: '1937-07-31' })).toBe(false);
  expect(finds('1937', { from: '1937-01-01', to: '1937-12-31' })).toBe(true);
  expect(finds('1937', { from: '1937-01-02' })).toBe(false);
  expect(finds('1937', { to: '1937-12-31' })).toBe(true);
});

test('days are told from what is none, and a range from none', () => {
  expect(isDayText('2024-02-29')).toBe(true);
  expect(['2024-13-01', '24-01-01', '2024-01', '', null].map(isDayText)).not.toContain(true);
  expect([isRange({}), isRange({ to: '2024-01-01' })]).toEqual([false, true]);
});
