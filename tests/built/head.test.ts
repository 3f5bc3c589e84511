import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage, type Part } from '../helpers/page.ts';

const model = '/2021/08/26/peskov-taliban-fait-accompli/';
const origin = 'https://example.org';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

const alternates = (page: Part) =>
  page
    .all('link[rel=alternate][hreflang]')
    .map((one) => [one.attribute('hreflang'), one.attribute('href')]);
const meta = (page: Part, property: string) =>
  page.one(`[property=${property}]`).attribute('content');

const kinds = [
  ['the front page', '/'],
  ['all dates', '/dates/'],
  ['a year', '/2021/'],
  ['a month', '/2021/08/'],
  ['a day', '/2021/08/26/'],
  ['an article', model],
  ['a topic', '/topics/afghanistan/'],
  ['all topics', '/topics/'],
  ['a day of the year', '/on-this-day/08-26/'],
  ['the days of the year', '/on-this-day/'],
  ['a standing page', '/about/'],
  ['search', '/search/'],
] as const;

describe.each(kinds)('%s', (_, address) => {
  test.each([
    ['en', 'ltr', ''],
    ['ru', 'ltr', '/ru'],
    ['ar', 'rtl', '/ar'],
  ])('in %s names itself, its language and its other editions', (lang, dir, prefix) => {
    const page = readPage(outDir, `${prefix}${address}`);
    expect(page.one('html').attribute('lang')).toBe(lang);
    expect(page.one('html').attribute('dir')).toBe(dir);
    expect(page.one('link[rel=canonical]').attribute('href')).toBe(`${origin}${prefix}${address}`);
    expect(alternates(page)).toEqual([
      ['en', `${origin}${address}`],
      ['ru', `${origin}/ru${address}`],
      ['ar', `${origin}/ar${address}`],
      ['x-default', `${origin}${address}`],
    ]);
    expect(page.texts('head title')).toHaveLength(1);
    expect(meta(page, 'og:title')).toBe(page.one(address === '/' ? 'title' : 'h1').text);
    expect(meta(page, 'og:url')).toBe(`${origin}${prefix}${address}`);
    expect(meta(page, 'og:locale')).toBe({ en: 'en_GB', ru: 'ru_RU', ar: 'ar_AR' }[lang]);
    expect(meta(page, 'og:site_name')).toBe(page.one('.footer-name').text);
    const description = page.one('[name=description]').attribute('content');
    expect(description).toMatch(/\S{3}/);
    expect(meta(page, 'og:description')).toBe(description);
    for (const rel of ['icon', 'apple-touch-icon']) {
      const icon = page.one(`link[rel=${rel}]`).attribute('href') ?? '';
      expect(existsSync(path.join(outDir, icon))).toBe(true);
    }
  });

  test('is titled by what it shows, then by the site', () => {
    const page = readPage(outDir, address);
    const { text } = page.one('title');
    const site = 'Backfile Demonstration Archive';
    if (address === '/') expect(text).toMatch(new RegExp(`^${site}`));
    else expect(text).toBe(`${page.one('h1').text} — ${site}`);
  });
});

describe('an article', () => {
  test('says when it was published, and in what section', () => {
    const page = readPage(outDir, model);
    expect(meta(page, 'og:type')).toBe('article');
    expect(meta(page, 'article:published_time')).toBe('2021-08-26');
    expect(meta(page, 'article:section')).toBe('Afghanistan');
    expect(page.all('[property=article:tag]').map((one) => one.attribute('content'))).toEqual([
      'Afghanistan',
      'Russia and the Islamic world',
      'Diplomacy',
    ]);
  });

  test('offers its picture with size and words, at an address that is there', () => {
    const page = readPage(outDir, '/2021/08/15/taliban-enter-kabul/');
    const image = meta(page, 'og:image') ?? '';
    expect(image).toMatch(/^https:\/\/example\.org\/pictures\//);
    expect(existsSync(path.join(outDir, new URL(image).pathname))).toBe(true);
    expect(Number(meta(page, 'og:image:width'))).toBeGreaterThan(600);
    expect(Number(meta(page, 'og:image:height'))).toBeGreaterThan(300);
    expect(meta(page, 'og:image:alt')).toMatch(/^Map of Afghanistan/);
  });

  test('names only the editions that it has', () => {
    const address = '/1988/04/14/geneva-accords-afghanistan/';
    const two = readPage(outDir, `/ru${address}`);
    expect(alternates(two)).toEqual([
      ['en', `${origin}${address}`],
      ['ru', `${origin}/ru${address}`],
      ['x-default', `${origin}${address}`],
    ]);
    expect(alternates(readPage(outDir, '/1996/09/27/taliban-take-kabul/'))).toEqual([]);
  });
});

test('only the fonts of the page’s language are fetched before they are asked for', () => {
  const fonts = (address: string) =>
    readPage(outDir, address)
      .all('link[rel=preload]')
      .map((one) => one.attribute('href') ?? '');
  for (const address of ['/', '/ru/', '/ar/']) {
    expect(fonts(address).length).toBeGreaterThan(0);
    for (const font of fonts(address)) expect(existsSync(path.join(outDir, font))).toBe(true);
  }
  expect(fonts('/').join()).not.toMatch(/cyrillic|arabic/);
  expect(fonts('/ru/').join()).toMatch(/cyrillic.*latin/);
  expect(fonts('/ar/').join()).toMatch(/arabic.*latin/);
});
