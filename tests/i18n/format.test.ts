import { describe, expect, test } from 'vitest';
import * as format from '../../src/i18n/format.ts';
import { wordsOf } from '../../src/i18n/words.ts';

describe('dates', () => {
  test.each([
    ['en', '26 August 2021', 'August 2021', 'August', '29 February'],
    ['ru', '26 августа 2021 г.', 'Август 2021', 'Август', '29 февраля'],
    ['ar', '26 أغسطس 2021', 'أغسطس 2021', 'أغسطس', '29 فبراير'],
  ])('in %s', (lang, day, month, name, monthDay) => {
    expect(format.formatDay('2021-08-26', lang).replace('\u00a0', ' ')).toBe(day);
    expect(format.formatMonth('2021-08', lang)).toBe(month);
    expect(format.formatMonthName('2021-08', lang)).toBe(name);
    expect(format.formatMonthDay('02-29', lang)).toBe(monthDay);
    expect(format.formatYear('2021', lang)).toBe('2021');
  });

  test.each([
    ['en', 'July 1937', 'July 1937', '1937'],
    ['ru', 'июль 1937 г.', 'июле 1937 года', '1937'],
    ['ar', 'يوليو 1937', 'يوليو 1937', '1937'],
    ['ar-u-nu-arab', 'يوليو ١٩٣٧', 'يوليو ١٩٣٧', '١٩٣٧'],
    ['tr', 'Temmuz 1937', '1937 yılının Temmuz', '1937'],
  ])('of a month or a year alone, in %s', (locale, month, within, year) => {
    const { monthWithin } = wordsOf(locale.slice(0, 2));
    expect(format.formatPeriod('1937-07', locale).replace('\u00a0', ' ')).toBe(month);
    expect(format.formatMonthWithin('1937-07', locale, monthWithin)).toBe(within);
    expect(format.formatPeriod('1937', locale)).toBe(year);
    expect(format.formatPeriod('1937-07-04', locale)).toBe(format.formatDay('1937-07-04', locale));
  });

  test('say all months of a sentence in Russian', () => {
    const { monthWithin } = wordsOf('ru');
    const months = Array.from({ length: 12 }, (_none, at) =>
      format.formatMonthWithin(`1937-${String(at + 1).padStart(2, '0')}`, 'ru', monthWithin),
    );
    expect(months.map((text) => text.replace(' 1937 года', ''))).toEqual(monthWithin.months);
    expect(new Set(months).size).toBe(12);
    for (const month of months) expect(month).toMatch(/^\p{Ll}+е 1937 года$/u);
  });

  test('stay the day that is written at the edges of the calendar', () => {
    expect(format.formatDay('1900-01-01', 'en')).toBe('1 January 1900');
    expect(format.formatDay('2021-12-31', 'en')).toBe('31 December 2021');
  });

  test('have the time as written, whatever the zone', () => {
    expect(format.formatTime('2021-08-26T23:30:00-11:00', 'en')).toBe('23:30');
    expect(format.formatTime('2021-08-26', 'en')).toBeUndefined();
  });

  test('have weeks that begin as the language has it', () => {
    expect(format.weekdayNames('en', 1).map(({ long }) => long)[0]).toBe('Monday');
    expect(format.weekdayNames('ar', wordsOf('ar').firstDay)[0]?.long).toBe('السبت');
    const short = format.weekdayNames('ru', 1).map((day) => day.short);
    expect(short).toEqual(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);
  });
});

describe('numbers', () => {
  test.each([
    ['en', 1, '1 article'],
    ['en', 0, '0 articles'],
    ['en', 1214, '1,214 articles'],
    ['ru', 1, '1 материал'],
    ['ru', 2, '2 материала'],
    ['ru', 5, '5 материалов'],
    ['ru', 11, '11 материалов'],
    ['ru', 21, '21 материал'],
    ['ru', 112, '112 материалов'],
    ['ru', 1214, '1 214 материалов'],
    ['ar', 0, 'لا مواد'],
    ['ar', 1, 'مادة واحدة'],
    ['ar', 2, 'مادتان'],
    ['ar', 3, '3 مواد'],
    ['ar', 11, '11 مادة'],
    ['ar', 100, '100 مادة'],
    ['ar', 1214, '1,214 مادة'],
  ])('in %s: %i', (lang, count, text) => {
    const found = format.formatCount(wordsOf(lang).articles, count, lang);
    expect(found.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
  });
});

test('languages are named in each other, lists joined, texts ordered', () => {
  expect(format.languageName('ru', 'en')).toBe('Russian');
  expect(format.languageName('ar', 'ru')).toBe('арабский');
  expect(format.formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(['ёлка', 'жук', 'ель'].sort(format.collatorOf('ru').compare)).toEqual([
    'ёлка',
    'ель',
    'жук',
  ]);
});

test('numerals are those that were chosen', () => {
  const arab = format.withNumerals('ar', 'arab');
  expect(format.formatDay('2021-08-26', arab)).toBe('٢٦ أغسطس ٢٠٢١');
  expect(format.formatYear('2021', arab)).toBe('٢٠٢١');
  expect(format.formatTime('2021-08-26T23:30:00-11:00', arab)).toBe('٢٣:٣٠');
  expect(format.formatMoment('2021-08-26T23:30:00-11:00', arab)).toMatch(/٢٣:٣٠ \(UTC-١١:٠٠\)$/);
  expect(format.formatCount(wordsOf('ar').articles, 11, arab)).toBe('١١ مادة');
  expect(format.withNumerals('ar', undefined)).toBe('ar');
  expect(format.formatDay('2021-08-26', format.withNumerals('ru', 'latn'))).toMatch(/^26 августа/);
});
