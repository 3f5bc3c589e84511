import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateLanguages, monthNames, readDay, whyNoDay } from '../../../src/text/dates/read-day.ts';

const read = (text: string) => readDay(text, '2024-03-01', ['en', 'ru', 'ar']);

test.each([
  ['2021-08-26', '2021-08-26'],
  ['2021-08-26T14:30+03:00', '2021-08-26T14:30+03:00'],
  ['26.08.2021', '2021-08-26'],
  ['26/8/2021', '2021-08-26'],
  ['2021/8/26', '2021-08-26'],
  ['26 August 2021', '2021-08-26'],
  ['26th Aug 2021', '2021-08-26'],
  ['August 26, 2021', '2021-08-26'],
  ['  1  May 1999 ', '1999-05-01'],
  ['26 августа 2021', '2021-08-26'],
  ['26 августа 2021 г.', '2021-08-26'],
  ['26 أغسطس 2021', '2021-08-26'],
  ['٢٦ أغسطس ٢٠٢١', '2021-08-26'],
  ['today', '2024-03-01'],
  ['Yesterday', '2024-02-29'],
  ['вчера', '2024-02-29'],
  ['أمس', '2024-02-29'],
])('%s is %s', (text, day) => {
  expect(read(text)).toBe(day);
});

test.each([
  '',
  'last Thursday',
  '30 February 2021',
  '31.04.2021',
  '26.13.2021',
  '26 Brumaire 2021',
])('"%s" is not a day', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a date in the words of each language is read as written', () => {
  const day = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom('en-GB', 'en-US', 'ru', 'de', 'fr', 'uk'), (date, lang) => {
      const written = date.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
      expect(readDay(written, '2024-03-01', [lang])).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

test.each([
  ['31.9.2021', 'September has 30 days'],
  ['2021-09-31', 'September has 30 days'],
  ['30 February 2021', 'February 2021 has 28 days'],
  ['26.13.2021', undefined],
  ['26.08.2021', undefined],
  ['soon', undefined],
])('of %s it is said: %s', (text, why) => {
  expect(whyNoDay(text, ['en'])).toBe(why);
});

test('no name of a month means two of them', () => {
  const all = new Map<string, number>();
  for (const lang of dateLanguages) {
    for (const [name, month] of monthNames([lang])) expect(all.get(name) ?? month).toBe(month);
    for (const [name, month] of monthNames([lang])) all.set(name, month);
  }
  expect(all.size).toBeGreaterThan(150);
});
