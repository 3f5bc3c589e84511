import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { fileOf, readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

/** The years, months or days that have pages below an address, ascending. */
const below = (address: string) =>
  readdirSync(path.join(outDir, address)).filter((name) => /^(?:\d{2}|\d{4})$/.test(name));
const number = (text: string) => Number(/^\d+/.exec(text)?.[0]);

test('all dates: each year with its months, empty ones without a link', () => {
  const page = readPage(outDir, '/dates/');
  const years = page.all('.dates-year');
  expect(years.map((one) => one.one('h2').text)).toEqual(below('/').toReversed());
  for (const year of years) {
    const months = year.all('li');
    expect(months).toHaveLength(12);
    const linked = months.filter((month) => month.links().length > 0);
    const counted = linked.reduce((sum, month) => sum + number(month.one('.count').text), 0);
    expect(counted).toBe(number(year.one('p.count').text));
  }
});

test.each(['', '/ru', '/ar'])(
  'a year of "%s" has before and after it those that hold something',
  (edition) => {
    const page = readPage(outDir, `${edition}/1989/`);
    const [before, after] = [`${edition}/1988/`, `${edition}/1991/`];
    expect(page.links('.steps a').map(({ href }) => href)).toEqual([before, after]);
    expect(page.one('a[rel=prev]').attribute('href')).toBe(before);
    expect(page.one('a[rel=next]').attribute('href')).toBe(after);
  },
);

test('the first and the last have nothing before and after', () => {
  const years = below('/');
  const [first = ''] = years;
  const last = years.at(-1) ?? '';
  expect(readPage(outDir, `/${first}/`).all('.steps a')).toHaveLength(1);
  expect(readPage(outDir, `/${first}/`).all('a[rel=prev]')).toEqual([]);
  expect(readPage(outDir, `/${last}/`).all('a[rel=next]')).toEqual([]);
});

test('a year shows twelve months, and counts what its months count', () => {
  for (const year of below('/')) {
    const page = readPage(outDir, `/${year}/`);
    expect(page.all('.calendar')).toHaveLength(12);
    const counts = page.all('.calendar caption .count').map(({ text }) => number(text));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      number(page.one('.page-count').text),
    );
  }
});

test('a month and a day skip what is empty, and what was withdrawn', () => {
  const month = readPage(outDir, '/2021/08/');
  expect(month.one('h1').text).toBe('August 2021');
  expect(month.one('.page-count').text).toBe('4 articles');
  expect(month.links('.steps a')).toEqual([
    { href: '/2021/06/', text: 'Earlier June 2021' },
    { href: '/2021/10/', text: 'Later October 2021' },
  ]);
  const day = readPage(outDir, '/2021/08/26/');
  expect(day.one('.page-count').text).toBe('2 articles');
  expect(day.links('.steps a')).toEqual([
    { href: '/2021/08/15/', text: 'Earlier 15 August 2021' },
    { href: '/2021/08/30/', text: 'Later 30 August 2021' },
  ]);
});

test('a month’s calendar links its days with what they hold, for those who hear it too', () => {
  const page = readPage(outDir, '/2021/08/');
  const days = page.all('.calendar td a');
  expect(days.map((one) => [one.text, one.attribute('href'), one.attribute('aria-label')])).toEqual(
    [
      ['15', '/2021/08/15/', '15 August 2021: 1 article'],
      ['26', '/2021/08/26/', '26 August 2021: 2 articles'],
      ['30', '/2021/08/30/', '30 August 2021: 1 article'],
    ],
  );
  expect(page.all('.calendar th').map((one) => one.attribute('abbr'))[0]).toBe('Monday');
});

test('each edition’s week begins as its readers’ does', () => {
  const first = (address: string) =>
    readPage(outDir, address).one('.calendar thead th').attribute('abbr');
  expect(first('/ru/2021/08/')).toBe('понедельник');
  expect(first('/ar/2021/08/')).not.toBe(first('/2021/08/'));
});

test('the articles of each day are those that the day’s page counts', () => {
  for (const year of below('/')) {
    for (const month of below(`/${year}/`)) {
      for (const day of below(`/${year}/${month}/`)) {
        const page = readPage(outDir, `/${year}/${month}/${day}/`);
        const shown = page.all('.lead-title').length + page.all('.card-title').length;
        const count = page.all('.page-count').map(({ text }) => number(text));
        expect(count).toEqual([shown]);
      }
    }
  }
});

test('cutting an address short always works', () => {
  for (const edition of ['', '/ru', '/ar']) {
    let address = `${edition}/2021/08/26/peskov-taliban-fait-accompli/`;
    while (address !== '/') {
      expect(existsSync(fileOf(outDir, address)), address).toBe(true);
      address = address.replace(/[^/]+\/$/, '');
    }
  }
});
