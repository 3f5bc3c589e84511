import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

const kinds = [
  ['topics', 'Topics', 'Topic', 'topic'],
  ['sources', 'Sources', 'Source', 'source'],
  ['people', 'People', 'Person', 'p'],
  ['organisations', 'Organisations', 'Organisation', 'organisation'],
  ['places', 'Places', 'Place', 'place'],
] as const;

/** The ids that have pages. */
const idsOf = (segment: string) =>
  readdirSync(path.join(outDir, segment)).filter((name) => !name.includes('.'));
const number = (text: string | undefined) => Number(/^\d+/.exec(text ?? '')?.[0]);

describe.each(kinds)('%s', (segment, title, kind, counted) => {
  test('have an index that counts each as its own page does', () => {
    const page = readPage(outDir, `/${segment}/`);
    expect(page.texts('h1')).toEqual([title]);
    const rows = page.all('.counts li');
    expect(page.one('.page-count').text).toMatch(new RegExp(`^${rows.length} ${counted}`));
    expect(rows.map((row) => row.links()[0]?.href).toSorted()).toEqual(
      idsOf(segment)
        .map((id) => `/${segment}/${id}/`)
        .toSorted(),
    );
    for (const row of rows) {
      const own = readPage(outDir, row.links()[0]?.href ?? '');
      expect(own.one('.kicker').text).toBe(kind);
      expect(own.one('h1').text).toBe(row.one('a').text);
      expect(number(own.one('.page-count').text)).toBe(number(row.one('.count').text));
      expect(own.all('.timeline .card')).toHaveLength(number(row.one('.count').text));
    }
  });

  test('are in alphabetical order of the language', () => {
    for (const [edition, lang] of [
      ['', 'en'],
      ['/ru', 'ru'],
    ] as const) {
      const names = readPage(outDir, `${edition}/${segment}/`).texts('.counts a');
      const { compare } = new Intl.Collator(lang);
      expect(names.length).toBeGreaterThan(1);
      expect(names).toEqual(names.toSorted(compare));
    }
  });
});

test('a kind that no article uses has no pages', () => {
  expect(readdirSync(outDir)).not.toContain('authors');
});

test('a topic says what it is, what it is part of and how it is called elsewhere', () => {
  const page = readPage(outDir, '/topics/afghanistan/');
  expect(page.one('.standfirst').text).toMatch(/^From the Geneva Accords of 1988/);
  expect(page.texts('.page-head .meta li')).toEqual([
    'Part of Asia',
    'Also: Афганистан, أفغانستان',
    'Feed of new articles',
  ]);
  expect(page.links('.page-head .meta a')).toEqual([
    { href: '/topics/asia/', text: 'Part of Asia' },
    { href: '/topics/afghanistan/feed.xml', text: 'Feed of new articles' },
  ]);
  expect(page.one('.page-count').text).toMatch(/^\d+ articles, 1988 to 2021$/);
});

test('a source leads to its site and its feed', () => {
  expect(readPage(outDir, '/sources/tass/').links('.page-head a')).toEqual([
    { href: 'https://tass.com', text: 'Website' },
    { href: '/sources/tass/feed.xml', text: 'Feed of new articles' },
  ]);
});

test('the bars are a table for those who can’t see them, and lead to the years below', () => {
  const page = readPage(outDir, '/topics/afghanistan/');
  const rows = page.all('.bars tbody tr');
  expect(rows[0]?.one('th').text).toBe('1988');
  const filled = rows.filter((row) => row.links().length > 0);
  for (const row of filled) {
    const [link] = row.links();
    const id = link?.href?.split('#')[1] ?? '';
    const year = page.one(`#${id}`);
    expect(year.one('h2').text).toBe(link?.text);
    expect(year.all('.card')).toHaveLength(number(row.one('td').text));
  }
  expect(rows.filter((row) => row.one('td').text === '0').length).toBe(rows.length - filled.length);
  expect(page.one('.bars svg').attribute('aria-hidden')).toBe('true');
});

test('the timeline is newest first, by year and month, each a link', () => {
  const page = readPage(outDir, '/topics/afghanistan/');
  const years = page.texts('.timeline-title');
  expect(years).toEqual(years.toSorted().reverse());
  expect(page.links('.timeline-title a')[0]).toEqual({ href: '/2021/', text: '2021' });
  expect(page.links('.timeline .group-title a')[0]).toEqual({
    href: '/2021/10/',
    text: 'October',
  });
});

test('what occurs with it is counted, and is never of its own kind', () => {
  const page = readPage(outDir, '/topics/afghanistan/');
  const parts = page.all('.side-part');
  expect(parts.map((part) => part.one('h3').text)).toEqual([
    'Sources',
    'People',
    'Organisations',
    'Places',
  ]);
  expect(parts[3]?.links()[0]).toEqual({ href: '/places/afghanistan/', text: 'Afghanistan' });
});

test('a person’s names in three scripts lead to one page, named in each edition’s', () => {
  for (const [edition, name] of [
    ['', 'Dmitry Peskov'],
    ['/ru', 'Дмитрий Песков'],
    ['/ar', 'دميتري بيسكوف'],
  ] as const) {
    const page = readPage(outDir, `${edition}/people/dmitry-peskov/`);
    expect(page.one('h1').text).toBe(name);
  }
});
