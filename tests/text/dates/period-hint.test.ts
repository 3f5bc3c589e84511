import { describe, expect, test } from 'vitest';
import { advisePeriod, meantPeriod } from '../../../src/text/dates/period-hint.ts';
import { isPeriod } from '../../../src/text/dates/period.ts';

describe('what is written otherwise', () => {
  test.each([
    ['1937-7', '1937-07'],
    ['07/1937', '1937-07'],
    ['7.1937', '1937-07'],
    ['1937/07', '1937-07'],
    ['1937‑07', '1937-07'],
    ['1937–07', '1937-07'],
    ['July 1937', '1937-07'],
    ['“July 1937”', '1937-07'],
    ['июль 1937 г.', '1937-07'],
    ['1937-07-00', '1937-07'],
    ['1937-07-XX', '1937-07'],
    ['1937-07-xx', '1937-07'],
    ['1937-07-uu', '1937-07'],
    ['1937-07-??', '1937-07'],
    ['1937-00-00', '1937'],
    ['1937-00', '1937'],
    ['1937-XX', '1937'],
    ['1937-XX-XX', '1937'],
    ['1937 год', '1937'],
  ])('%s is %s', (text, period) => {
    expect(meantPeriod(text)).toEqual({ period, isSure: true });
    expect(advisePeriod(text)?.hint).toBe(`write it as ${period}`);
  });
});

describe('what is not certain is not written as if it were', () => {
  test.each([
    ['c. 1937', '1937'],
    ['ca 1937', '1937'],
    ['circa July 1937', '1937-07'],
    ['около 1937', '1937'],
    ['~1937', '1937'],
    ['1937?', '1937'],
    ['1937~', '1937'],
    ['1937%', '1937'],
    ['1937-07?', '1937-07'],
    ['[1937?]', '1937'],
    ['before 1937', '1937'],
    ['summer 1937', '1937'],
    ['Summer, 1937', '1937'],
    ['лето 1937', '1937'],
    ['1937-22', '1937'],
    ['1930s', '1930'],
    ['1930-е', '1930'],
    ['193X', '1930'],
    ['193u', '1930'],
    ['19XX', '1900'],
    ['1900s', '1900'],
    ['1937/1938', '1937'],
    ['1937-1939', '1937'],
    ['1937–38'.replace('38', '1938'), '1937'],
    ['1937-07/1937-08', '1937-07'],
    ['1937 or 1938', '1937'],
    ['937', '0937'],
  ])('%s: %s at the earliest', (text, period) => {
    expect(meantPeriod(text)).toEqual({ period, isSure: false });
    expect(advisePeriod(text)?.hint).toContain(`write the earliest it can be, ${period}, and`);
    expect(isPeriod(period)).toBe(true);
  });
});

test.each([
  'yesterday',
  '1937-07-32',
  '26/08/2021',
  '26 August 2021',
  '2021-08-26 14:30',
  '1937-13',
  '0000',
  'no date',
  '',
  'true',
])('%s is not a month or year', (text) => {
  expect(advisePeriod(text)).toBeUndefined();
});
