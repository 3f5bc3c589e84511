import { expect, test } from 'vitest';
import { lastChange, latest, mailDate, timestamp } from '../../src/formats/moments.ts';
import { story } from '../views/archive.ts';

test.each([
  ['2021-08-26', 'Europe/Moscow', '2021-08-26T00:00:00+03:00'],
  ['2021-08-26', 'UTC', '2021-08-26T00:00:00+00:00'],
  // Moscow was ahead by 2:30:17 then.
  ['1900-01-01', 'Europe/Moscow', '1899-12-31T21:29:43Z'],
  ['2021-08-26T14:30+03:00', 'UTC', '2021-08-26T14:30:00+03:00'],
  ['2021-08-26T14:30:05.5Z', 'UTC', '2021-08-26T14:30:05.5Z'],
])('%s in %s is the moment %s', (date, zone, moment) => {
  expect(timestamp(date, zone)).toBe(moment);
});

test.each([
  ['2021-08-26', 'Thu, 26 Aug 2021 00:00:00 +0300'],
  ['2021-08-26T23:30:00.5Z', 'Thu, 26 Aug 2021 23:30:00 +0000'],
  ['1900-01-01', 'Sun, 31 Dec 1899 21:29:43 +0000'],
])('RSS dates keep the day: %s is %s', (date, written) => {
  expect(mailDate(date, 'Europe/Moscow')).toBe(written);
});

test('the latest date is found by its moment, not by its letters', () => {
  const [early, late] = ['2021-08-26T23:00:00+05:00', '2021-08-26T19:30:00Z'];
  expect(latest([early, late], 'UTC')).toBe(late);
  expect(latest([], 'UTC')).toBeUndefined();
});

test('corrections, notes and updates change an article', () => {
  const { original } = story('2021-08-26', 'x', {
    updated: '2021-08-27',
    corrections: [{ date: '2021-08-29', kind: 'typo', text: 'x' }],
    notes: [{ date: '2021-08-28', text: 'x' }],
  });
  expect(lastChange(original, 'UTC')).toBe('2021-08-29');
  expect(lastChange(story('2021-08-26', 'x').original, 'UTC')).toBe('2021-08-26');
});
