import { expect, test } from 'vitest';
import { mailDate, timestamp } from '../../src/formats/moments.ts';

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
