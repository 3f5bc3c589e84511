import { expect, test } from 'vitest';
import { readDateLine } from '../../../src/importing/lines/read-date-line.ts';

const read = (line: string) => readDateLine(line, '2024-03-01', ['en']);

test.each([
  ['14:35 12.04.2021', '2021-04-12'],
  ['12.04.2021 14:35', '2021-04-12'],
  ['12 апреля 2021, 14:35 MSK', '2021-04-12'],
  ['Oct. 5, 2021 11:58 AM GMT', '2021-10-05'],
  ['5 Sept. 2021 at 9:30 p.m.', '2021-09-05'],
  ['9 مارس 2021', '2021-03-09'],
  ['26 آب 2021', '2021-08-26'],
  ['٢٦ آب/أغسطس ٢٠٢١', '2021-08-26'],
  ['1 كانون الثاني 2021', '2021-01-01'],
  ['26 August 2021', '2021-08-26'],
  ['2021-08-26T14:30+03:00', '2021-08-26T14:30+03:00'],
  // Where nobody knows the day, none is made up.
  ['July 1937', '1937-07'],
  ['июль 1937 г.', '1937-07'],
  ['تموز/يوليو ١٩٣٧', '1937-07'],
  ['Temmuz 1937', '1937-07'],
  ['07/1937', '1937-07'],
  ['1937', '1937'],
  ['1937 г.', '1937'],
])('%s is of %s', (line, day) => {
  expect(read(line)).toBe(day);
});

test.each([
  '',
  '14:35',
  '14:35 1937',
  'Room 1937',
  'c. 1937',
  'In July 1937',
  'They met on 5 October 2021',
  'MOSCOW, August 26',
  '31.09.2021 14:35',
])('"%s" gives no day', (line) => {
  expect(read(line)).toBeUndefined();
});

test.each([
  'Thursday, 26 August 2021',
  'четверг, 26 августа 2021 года',
  'الخميس 26 أغسطس 2021',
  '26 Ağustos 2021 Perşembe',
  'Thursday, August 26, 2021, 14:35',
])('a day of the week makes no difference: %s', (line) => {
  expect(readDateLine(line, '2021-08-30', ['en', 'ru', 'ar', 'tr'])).toBe('2021-08-26');
});
