import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { readWrittenDate } from '../../../../src/search/client/engine/written-date.ts';

const held = { from: '1988', to: '2024' };
const read = (query: string, lang: string) =>
  readWrittenDate(query, lang, wordsOf(lang).search.writtenDates, held);

const august = ['2021-08-01', '2021-08-31'];
const day = ['2021-08-26', '2021-08-26'];
const year = ['2021-01-01', '2021-12-31'];

test.each([
  ['Afghanistan August 2021', 'en', [...august, 'August 2021', 'Afghanistan']],
  ['Afghanistan in August, 2021', 'en', [...august, 'August 2021', 'Afghanistan']],
  ['february 2024', 'en', ['2024-02-01', '2024-02-29', 'February 2024', '']],
  ['Aug 2021 Kabul', 'en', [...august, 'August 2021', 'Kabul']],
  ['26 August 2021 Peskov', 'en', [...day, '26 August 2021', 'Peskov']],
  ['on the 26th of August 2021', 'en', [...day, '26 August 2021', '']],
  ['Peskov August 26, 2021', 'en', [...day, '26 August 2021', 'Peskov']],
  ['2021 August Kabul', 'en', [...august, 'August 2021', 'Kabul']],
  ['31 June 2021', 'en', ['2021-06-01', '2021-06-30', 'June 2021', '31']],
  ['TASS 2021', 'en', [...year, '2021', 'TASS']],
  ['2021', 'en', [...year, '2021', '']],
  ['Kabul 2021-08', 'en', [...august, 'August 2021', 'Kabul']],
  ['2021-08-26', 'en', [...day, '26 August 2021', '']],
  ['26/08/2021', 'en', [...day, '26 August 2021', '']],
  ['Афганистан август 2021', 'ru', [...august, 'Август 2021', 'Афганистан']],
  ['Афганистан в августе 2021 года', 'ru', [...august, 'Август 2021', 'Афганистан']],
  ['к концу мая 1998 г.', 'ru', ['1998-05-01', '1998-05-31', 'Май 1998', 'к концу']],
  ['сентябрём 2021г.', 'ru', ['2021-09-01', '2021-09-30', 'Сентябрь 2021', '']],
  ['26 августа 2021', 'ru', [...day, '26 августа 2021 г.', '']],
  ['Песков 26-го августа 2021', 'ru', [...day, '26 августа 2021 г.', 'Песков']],
  ['26.08.2021 Кабул', 'ru', [...day, '26 августа 2021 г.', 'Кабул']],
  ['ТАСС в 2021 году', 'ru', [...year, '2021', 'ТАСС']],
  ['أفغانستان أغسطس 2021', 'ar', [...august, 'أغسطس 2021', 'أفغانستان']],
  ['أفغانستان في آب ٢٠٢١', 'ar', [...august, 'أغسطس 2021', 'أفغانستان']],
  ['اغسطس من عام ٢٠٢١م', 'ar', [...august, 'أغسطس 2021', '']],
  ['26 آب/أغسطس 2021', 'ar', [...day, '26 أغسطس 2021', '']],
  ['بأغسطس 2021', 'ar', [...august, 'أغسطس 2021', '']],
  ['كانون الثاني 2021', 'ar', ['2021-01-01', '2021-01-31', 'يناير 2021', '']],
  ['٢٦ غشت ۲۰۲۱', 'ar', [...day, '26 أغسطس 2021', '']],
  ['Ağustos 2021', 'tr', [...august, 'Ağustos 2021', '']],
  ["Afganistan Ağustos 2021'de", 'tr', [...august, 'Ağustos 2021', 'Afganistan']],
  ['2021 yılının ağustos ayında Kabil', 'tr', [...august, 'Ağustos 2021', 'Kabil']],
  ['KASIM 2021', 'tr', ['2021-11-01', '2021-11-30', 'Kasım 2021', '']],
])('%s', (query, lang, expected) => {
  const { range, text, rest } = read(query, lang) ?? { range: {} };
  expect([range.from, range.to, text?.replaceAll('\u00a0', ' '), rest]).toEqual(expected);
});

test('needs no small words', () => {
  const words = { ...wordsOf('en').search.writtenDates, beside: '' };
  expect(readWrittenDate('Kabul August 2021 ,', 'en', words, held)?.rest).toBe('Kabul ,');
});

describe('no date', () => {
  test.each(['May the best win', 'August', 'August 21', '', '2121', 'August 1970', '13.13.2021'])(
    '%s',
    (query) => {
      expect(read(query, 'en')).toBeUndefined();
    },
  );
});
