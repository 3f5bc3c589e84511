import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { fileOf, readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test('each day of the year has a page in each edition, 29 February too', () => {
  const page = readPage(outDir, '/on-this-day/');
  const days = page.links('.calendar td a').map(({ href }) => href ?? '');
  expect(days).toHaveLength(366);
  expect(days).toContain('/on-this-day/02-29/');
  for (const day of days) {
    for (const edition of ['', '/ru', '/ar']) {
      expect(existsSync(fileOf(outDir, `${edition}${day}`)), `${edition}${day}`).toBe(true);
    }
  }
});

test('the index has no numbers, so that it never changes', () => {
  expect(readPage(outDir, '/on-this-day/').all('.count')).toEqual([]);
});

test('a day of the year shows its years, newest first', () => {
  const page = readPage(outDir, '/on-this-day/10-05/');
  expect(page.one('h1').text).toBe('On this day: 5 October');
  expect(page.one('.page-count').text).toBe('3 articles');
  expect(page.links('.group-title a')).toEqual([
    { href: '/2021/10/05/', text: '2021' },
    { href: '/2017/10/05/', text: '2017' },
  ]);
  expect(page.links('.steps a').map(({ href }) => href)).toEqual([
    '/on-this-day/10-04/',
    '/on-this-day/10-06/',
  ]);
});

test('the year is a circle: the last day leads to the first', () => {
  const steps = readPage(outDir, '/on-this-day/12-31/').links('.steps a');
  expect(steps.map(({ href }) => href)).toEqual(['/on-this-day/12-30/', '/on-this-day/01-01/']);
});

test('a day on which nothing was published says so, and so does one of a withdrawn piece', () => {
  for (const day of ['08-16', '01-02']) {
    const page = readPage(outDir, `/on-this-day/${day}/`);
    expect(page.texts('.empty')).toEqual(['Nothing was published on this day of the year.']);
    expect(page.all('.card')).toEqual([]);
  }
});
