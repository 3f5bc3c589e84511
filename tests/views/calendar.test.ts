import { describe, expect, test } from 'vitest';
import { around, calendarOf } from '../../src/views/calendar-index.ts';
import { calendarMonth, calendarOfAllYears } from '../../src/views/calendar.ts';
import { editionOf } from '../../src/views/edition.ts';
import { archiveOf, story } from './archive.ts';

const archive = archiveOf({
  stories: [
    ...Array.from({ length: 8 }, (_, index) => story('2021-08-26', `many-${index}`)),
    story('2021-08-01', 'one'),
    story('2020-02-29', 'leap'),
    story('2019-05-05', 'gone', { status: 'withdrawn' }),
  ],
});
const month = (lang: string, name: string, largest: number) =>
  calendarMonth(editionOf(archive, lang), name, largest);

describe('a month', () => {
  test('has rows of seven that begin with the language’s first day', () => {
    // 1 August 2021 was a Sunday.
    const english = month('en', '2021-08', 8);
    expect(english.weeks).toHaveLength(6);
    expect(english.weeks.every((week) => week.length === 7)).toBe(true);
    expect(english.weeks[0]?.findIndex(Boolean)).toBe(6);
    expect(english.weekdays[0]).toEqual({ short: 'Mon', long: 'Monday' });
    const arabic = month('ar', '2021-08', 8);
    expect(arabic.weeks[0]?.findIndex(Boolean)).toBe(1);
    expect(arabic.weekdays[0]?.long).toBe('السبت');
    expect(english.weeks.flat().filter(Boolean)).toHaveLength(31);
  });

  test('shades and links the days that have articles', () => {
    const days = month('en', '2021-08', 8)
      .weeks.flat()
      .filter((day) => day !== null);
    expect(days[25]).toEqual({
      text: '26',
      datetime: '2021-08-26',
      count: 8,
      shade: 4,
      href: '/archive/2021/08/26/',
      label: '26 August 2021: 8 articles',
    });
    expect(days[0]).toMatchObject({ count: 1, shade: 1, label: '1 August 2021: 1 article' });
    expect(days[1]).toMatchObject({ count: 0, shade: 0, label: '2 August 2021: no articles' });
    expect(days[1]).not.toHaveProperty('href');
  });

  test('is a link only where it has articles', () => {
    expect(month('ru', '2021-08', 8)).toMatchObject({
      heading: { text: 'Август', href: '/archive/ru/2021/08/' },
      countText: '9 материалов',
    });
    expect(month('en', '2019-05', 0).heading).toEqual({ text: 'May' });
  });

  test('of all years has 29 February, links everywhere and no numbers', () => {
    const february = calendarOfAllYears(editionOf(archive, 'en'), '02');
    const days = february.weeks.flat().filter((day) => day !== null);
    expect(days).toHaveLength(29);
    expect(days[28]).toMatchObject({
      href: '/archive/on-this-day/02-29/',
      datetime: '02-29',
      label: '29 February',
    });
    expect(days.every(({ count, href }) => count === 0 && href !== undefined)).toBe(true);
    expect(february).not.toHaveProperty('datetime');
  });
});

describe('the archive’s calendar', () => {
  test('knows the times that have articles, and is made once', () => {
    const calendar = calendarOf(archive);
    expect(calendar.years).toEqual(['2020', '2021']);
    expect(calendar.months).toEqual(['2020-02', '2021-08']);
    expect(calendar.counts.get('2021')).toBe(9);
    expect(calendar.daysOfMonth.get('2021-08')).toEqual(['2021-08-26', '2021-08-01']);
    expect(calendarOf(archive)).toBe(calendar);
  });

  test.each([
    ['2019', { after: '2020' }],
    ['2020', { after: '2021' }],
    ['2021', { before: '2020' }],
    ['2030', { before: '2021' }],
  ])('steps from %s', (year, steps) => {
    expect(around(['2020', '2021'], year)).toEqual(steps);
  });
});
