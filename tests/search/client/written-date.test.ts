import { expect, test } from 'vitest';
import { readWrittenDate } from '../../../src/search/client/written-date.ts';

test.each([
  ['Afghanistan August 2021', 'en', ['2021-08-01', '2021-08-31', 'August 2021', 'Afghanistan']],
  ['february 2024', 'en', ['2024-02-01', '2024-02-29', 'February 2024', '']],
  ['26 August 2021 Peskov', 'en', ['2021-08-26', '2021-08-26', '26 August 2021', 'Peskov']],
  ['31 June 2021', 'en', ['2021-06-01', '2021-06-30', 'June 2021', '31']],
  ['Афганистан август 2021', 'ru', ['2021-08-01', '2021-08-31', 'Август 2021', 'Афганистан']],
  ['26 августа 2021', 'ru', ['2021-08-26', '2021-08-26', '26 августа 2021 г.', '']],
  ['أفغانستان أغسطس 2021', 'ar', ['2021-08-01', '2021-08-31', 'أغسطس 2021', 'أفغانستان']],
  ['Ağustos 2021', 'tr', ['2021-08-01', '2021-08-31', 'Ağustos 2021', '']],
])('%s', (query, locale, expected) => {
  const { range, text, rest } = readWrittenDate(query, locale) ?? { range: {} };
  expect([range.from, range.to, text?.replaceAll('\u00a0', ' '), rest]).toEqual(expected);
});

test.each(['May the best win', 'August', '2021', 'August 21', ''])('no date: %s', (query) => {
  expect(readWrittenDate(query, 'en')).toBeUndefined();
});
