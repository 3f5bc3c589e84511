import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  firstDayOf,
  isPeriod,
  lastDayOf,
  monthOf,
  periodsAround,
  precisionOf,
  yearOf,
} from '../../../src/text/dates/period.ts';

describe('a period', () => {
  test.each(['1937-07-04', '1937-07', '1937', '0001', '9999-12', '2024-02-29'])('is %s', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  test.each([
    '1937-13',
    '1937-00',
    '1937-07-00',
    '1937-02-29',
    '0000',
    '0000-01',
    '937',
    '19370',
    '1937-7',
    '1937-',
    '1937-07-',
    '1937-07-04T10:00Z',
    '193X',
    '1937?',
    '',
    '１９３７',
  ])('is not %s', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});

test('what is known of it', () => {
  const known = (period: string) => [
    precisionOf(period),
    yearOf(period),
    monthOf(period),
    dayOf(period),
  ];
  expect(known('1937-07-04')).toEqual(['day', '1937', '1937-07', '1937-07-04']);
  expect(known('1937-07')).toEqual(['month', '1937', '1937-07', undefined]);
  expect(known('1937')).toEqual(['year', '1937', undefined, undefined]);
});

test('its days', () => {
  const days = (period: string) => [firstDayOf(period), lastDayOf(period)];
  expect(days('1937-07-04')).toEqual(['1937-07-04', '1937-07-04']);
  expect(days('1937-07')).toEqual(['1937-07-01', '1937-07-31']);
  expect(days('1936-02')).toEqual(['1936-02-01', '1936-02-29']);
  expect(days('1937')).toEqual(['1937-01-01', '1937-12-31']);
});

test('all that holds it, the longest first', () => {
  expect(periodsAround('1937-07-04')).toEqual(['1937', '1937-07', '1937-07-04']);
  expect(periodsAround('1937-07')).toEqual(['1937', '1937-07']);
  expect(periodsAround('1937')).toEqual(['1937']);
});

test('as texts they are in the order of time, and each before the days in it', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, n]) => text.slice(0, n));
  fc.assert(
    fc.property(period, period, (a, b) => {
      expect(isPeriod(a)).toBe(true);
      if (firstDayOf(a) < firstDayOf(b)) expect(a < b).toBe(true);
      if (firstDayOf(a) === firstDayOf(b)) expect(a < b).toBe(a.length < b.length);
      if (lastDayOf(a) < firstDayOf(b)) expect(a < b).toBe(true);
    }),
  );
});
