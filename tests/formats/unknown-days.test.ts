import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/views/kinds.ts';
import { ris } from '../../src/formats/citation/ris.ts';
import { bibtex } from '../../src/formats/citation/bibtex.ts';
import { cslJson } from '../../src/formats/citation/csl-json.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { archiveOf, story } from '../views/archive.ts';
import { reference } from './citation/samples.ts';
import { madeAt, outputsOf } from './made.ts';

const archive = archiveOf({
  today: '2024-06-01',
  stories: [
    story('1937', 'bridge', { topics: ['floods'] }, { ru: {} }),
    story('1937-07', 'dam', { topics: ['floods'] }, { ru: {} }),
    story('1937-07-04', 'fair'),
    story('1936-12', 'frost', { corrections: [{ date: '2024-05-01', kind: 'typo', text: 'x' }] }),
    story('2024-06', 'new'),
  ],
});
const site = 'https://example.org/archive/';
const lines = (file: string) => madeAt(archive, file).split('\n');

describe('data', () => {
  test('say how much of the date is known, and that its moment is approximate', () => {
    const items = lines('data/articles-1937.ndjson.gz').filter(Boolean);
    const known = items.map((line) => {
      const { uri, contentCreated, altIds } = JSON.parse(line) as {
        uri: string;
        contentCreated: string;
        altIds: { role: string; value: string }[];
      };
      const of = (wanted: string) => altIds.find(({ role }) => role === wanted)?.value;
      return [uri.slice(site.length), contentCreated, of('date'), of('date-precision')];
    });
    expect(known).toEqual([
      ['1937/bridge/', '1937-01-01T00:00:00+03:00', '1937', 'year'],
      ['ru/1937/bridge/', '1937-01-01T00:00:00+03:00', '1937', 'year'],
      ['1937/07/dam/', '1937-07-01T00:00:00+03:00', '1937-07', 'month'],
      ['ru/1937/07/dam/', '1937-07-01T00:00:00+03:00', '1937-07', 'month'],
      ['1937/07/04/fair/', '1937-07-04T00:00:00+03:00', '1937-07-04', undefined],
    ]);
  });

  test('have no day in their tables that nobody knows', () => {
    const [head = '', ...rows] = lines('data/articles-1937.csv').filter(Boolean);
    const at = (name: string) => head.trim().split(',').indexOf(name);
    const columns = ['day', 'date', 'date_precision'].map(at);
    expect(columns).not.toContain(-1);
    expect(rows.map((row) => columns.map((column) => row.split(',')[column]))).toEqual([
      ['', '1937', 'year'],
      ['', '1937', 'year'],
      ['', '1937-07', 'month'],
      ['', '1937-07', 'month'],
      ['1937-07-04', '1937-07-04', 'day'],
    ]);
  });
});

describe('feeds', () => {
  test('give the first moment', () => {
    const feed = madeAt(archive, 'feed.xml');
    expect(feed).toContain('<published>1937-07-01T00:00:00+03:00</published>');
    expect(feed).toContain('<published>1937-01-01T00:00:00+03:00</published>');
    expect(madeAt(archive, 'rss.xml')).toContain(
      '<pubDate>Thu, 01 Jul 1937 00:00:00 +0300</pubDate>',
    );
    expect(madeAt(archive, 'feed.json')).toContain('"1937-07-01T00:00:00+03:00"');
  });

  test('lead back through all that there is, what has no month before the months of its year', () => {
    const files = outputsOf(archive).map(({ path }) => path);
    const seen: string[] = [];
    let file: string | undefined = 'feed.xml';
    while (file !== undefined) {
      const text: string = madeAt(archive, file);
      seen.push(
        file,
        ...[...text.matchAll(/rel="alternate" type="text\/html" href="([^"]+)"/g)]
          .slice(1)
          .map(([, href = '']) => href.slice(site.length)),
      );
      file = /rel="prev-archive"[^>]* href="([^"]+)"/.exec(text)?.[1]?.slice(site.length);
      if (file !== undefined) expect(files).toContain(file);
    }
    // The newest feed holds all of so small an archive; behind it comes the oldest part.
    expect(seen[0]).toBe('feed.xml');
    expect(seen).toContain('1936/12/feed.xml');
    const before = (path: string) =>
      /rel="prev-archive"[^>]* href="([^"]+)"/.exec(madeAt(archive, path))?.[1]?.slice(site.length);
    expect(before('2024/06/feed.xml')).toBe('1937/07/feed.xml');
    expect(before('1937/07/feed.xml')).toBe('1937/feed.xml');
    expect(before('1937/feed.xml')).toBe('1936/12/feed.xml');
    expect(before('1936/12/feed.xml')).toBeUndefined();
    expect(madeAt(archive, '1937/feed.xml')).toContain(`${site}1937/bridge/`);
    expect(madeAt(archive, '1937/feed.xml')).not.toContain(`${site}1937/07/dam/`);
    expect(madeAt(archive, '1937/07/feed.xml')).toContain(`${site}1937/07/dam/`);
    expect(files.filter((path) => /^\d{4}\/feed\.xml$/.test(path))).toEqual(['1937/feed.xml']);
  });

  test('of what was added name the month in the entry', () => {
    const whole = archiveOf({ stories: [story('1937-07', 'dam', { added: '2024-05-01' })] });
    const feed = madeAt(whole, 'added.xml');
    expect(feed).toContain('<summary>July 1937 — Lede of dam.</summary>');
  });
});

describe('sitemaps', () => {
  test('name no day that nobody knows', () => {
    const last = (path: string) => {
      const route = listRoutes(archive).find((one) => one.path === path);
      return route && kindOf(route).lastDay(archive, route);
    };
    expect(last('/1937/07/dam/')).toBeUndefined();
    expect(last('/1937/bridge/')).toBeUndefined();
    expect(last('/1937/07/')).toBe('1937-07-04');
    expect(last('/1936/12/frost/')).toBe('2024-05-01');
    expect(last('/1936/12/')).toBe('2024-05-01');
    for (const [, day] of madeAt(archive, 'sitemap-1937.xml').matchAll(
      /<lastmod>(.*?)<\/lastmod>/g,
    )) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('have it in the part of its year', () => {
    expect(madeAt(archive, 'sitemap-1937.xml')).toContain(`<loc>${site}1937/bridge/</loc>`);
    expect(madeAt(archive, 'sitemap-1937.xml')).toContain(`<loc>${site}1937/07/dam/</loc>`);
  });

  test('of news never have it, new as it may be', () => {
    expect(outputsOf(archive).map(({ path }) => path)).not.toContain('sitemap-news.xml');
  });
});

describe('references', () => {
  test.each([
    [
      '1937-07',
      'PY  - 1937\r\nDA  - 1937/07//',
      '[[1937,7]]',
      '  year = {1937},\n  month = {7},\n  date = {1937-07}',
    ],
    ['1937', 'PY  - 1937\r\nDA  - 1937///', '[[1937]]', '  year = {1937},\n  date = {1937}'],
  ])('of %s', (day, inRis, inCsl, inBibtex) => {
    const cited = reference({ day });
    expect(ris(cited)).toContain(inRis);
    expect(cslJson(cited)).toContain(`"date-parts":${inCsl}`);
    expect(bibtex(cited)).toContain(inBibtex);
  });
});
