import { describe, expect, test } from 'vitest';
import { sampleArchive } from './sample.ts';
import { viewAt } from './view-at.ts';

const archive = sampleArchive();
const hrefs = ({ before, after }: { before?: { href: string }; after?: { href: string } }) => [
  before?.href,
  after?.href,
];

describe('a day', () => {
  const day = viewAt(archive, 'day', '/2021/08/26/');

  test('has its articles, newest first, and the steps to days that have some', () => {
    expect(day).toMatchObject({ title: '26 August 2021', countText: '2 articles' });
    expect(day.cards.map(({ title }) => title)).toEqual([
      'Title of second',
      'Peskov on the Taliban',
    ]);
    expect(hrefs(day.steps)).toEqual(['/archive/2021/07/01/', '/archive/2023/06/30/']);
    expect(day.onThisDay).toEqual({
      href: '/archive/on-this-day/08-26/',
      text: '26 August in other years',
    });
  });

  test('that holds only what was withdrawn is empty, and no day leads to it', () => {
    const empty = viewAt(archive, 'day', '/2015/03/04/');
    expect(empty.cards).toEqual([]);
    expect(hrefs(empty.steps)).toEqual([undefined, '/archive/2020/08/26/']);
    expect(hrefs(viewAt(archive, 'day', '/2020/08/26/').steps)[0]).toBeUndefined();
  });

  test('stands below its month and year', () => {
    expect(day.trail.map(({ text }) => text)).toEqual([
      'Front page',
      'Dates',
      '2021',
      'August 2021',
    ]);
  });
});

test('a month has its days, newest first, and its calendar', () => {
  const month = viewAt(archive, 'month', '/ru/2021/08/');
  expect(month).toMatchObject({ title: 'Август 2021', countText: '2 материала' });
  expect(month.days.map(({ datetime, cards }) => [datetime, cards.length])).toEqual([
    ['2021-08-26', 2],
  ]);
  expect(month.calendar.count).toBe(2);
  expect(hrefs(month.steps)).toEqual(['/archive/ru/2021/07/', '/archive/ru/2023/06/']);
});

test('a year has twelve months, its topics and the steps to years that are not empty', () => {
  const year = viewAt(archive, 'year', '/2021/');
  expect(year.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0]);
  expect(year.topics.map(({ text, count, share }) => [text, count, share])).toEqual([
    ['afghanistan en', 2, 1],
    ['asia en', 2, 1],
  ]);
  expect(hrefs(year.steps)).toEqual(['/archive/2020/', '/archive/2023/']);
});

test('the dates are the years that have articles, the newest first', () => {
  const dates = viewAt(archive, 'dates', '/dates/');
  expect(dates.years.map(({ year }) => [year.year, year.count])).toEqual([
    ['2024', 1],
    ['2023', 1],
    ['2021', 3],
    ['2020', 1],
  ]);
  expect(dates.years[2]?.months[7]).toEqual({
    text: 'August',
    countText: '2',
    href: '/archive/2021/08/',
  });
  expect(dates.years[2]?.months[0]).toEqual({ text: 'January' });
});

describe('a day of the year', () => {
  test('has its articles by year, the newest first', () => {
    const day = viewAt(archive, 'on-this-day', '/on-this-day/08-26/');
    expect(day.countText).toBe('3 articles');
    expect(
      day.years.map(({ heading, cards }) => [
        'href' in heading && heading.href,
        heading.text,
        cards.length,
      ]),
    ).toEqual([
      ['/archive/2021/08/26/', '2021', 2],
      ['/archive/2020/08/26/', '2020', 1],
    ]);
  });

  test('leads around the year', () => {
    expect(hrefs(viewAt(archive, 'on-this-day', '/on-this-day/12-31/').steps)).toEqual([
      '/archive/on-this-day/12-30/',
      '/archive/on-this-day/01-01/',
    ]);
    expect(hrefs(viewAt(archive, 'on-this-day', '/on-this-day/03-01/').steps)[0]).toBe(
      '/archive/on-this-day/02-29/',
    );
  });

  test('may have nothing', () => {
    expect(viewAt(archive, 'on-this-day', '/on-this-day/03-04/').years).toEqual([]);
  });
});
