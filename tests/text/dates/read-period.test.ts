import { describe, expect, test } from 'vitest';
import { readDate, readPeriod } from '../../../src/text/dates/read-period.ts';

const langs = ['en', 'ru', 'ar', 'tr'];

describe('a month', () => {
  test.each([
    '1937-07',
    '1937-7',
    '1937/07',
    '1937.7',
    '07/1937',
    '7.1937',
    '07-1937',
    'July 1937',
    'july, 1937',
    'Jul. 1937',
    'JULY 1937',
    '1937 July',
    'июль 1937',
    'июля 1937',
    'июль 1937 г.',
    'Июль 1937 года',
    'июле 1937 года',
    'يوليو 1937',
    'تموز/يوليو 1937',
    'تموز ١٩٣٧',
    'Temmuz 1937',
    'temmuz 1937',
  ])('is read from %s', (text) => {
    expect(readPeriod(text, langs)).toBe('1937-07');
  });
});

describe('a year', () => {
  test.each(['1937', ' 1937 ', '1937 г.', '1937 год', '1937 года', '١٩٣٧', '1937م'])(
    'is read from %s',
    (text) => {
      expect(readPeriod(text, langs)).toBe('1937');
    },
  );
});

test.each([
  '1937-13',
  '13/1937',
  'Juli 37',
  'July 4, 1937',
  'Sunday 1937',
  'In July 1937 the dam broke',
  'c. 1937',
  '1930s',
  '37',
  '0000',
  'yesterday',
  '',
])('%s is neither', (text) => {
  expect(readPeriod(text, langs)).toBeUndefined();
});

test('a day is a day, and the rest a month or a year', () => {
  expect(readDate('4 July 1937', '2024-05-01', langs)).toBe('1937-07-04');
  expect(readDate('yesterday', '2024-05-01', langs)).toBe('2024-04-30');
  expect(readDate('July 1937', '2024-05-01', langs)).toBe('1937-07');
  expect(readDate('1937', '2024-05-01', langs)).toBe('1937');
});
