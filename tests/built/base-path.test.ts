import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySite } from '../../src/site/check/verify-site.ts';
import { readPageFacts, readStyle, type Reference } from '../../src/site/check/read-page.ts';
import { serveSite } from '../../src/server/serve.ts';
import { buildApart } from '../helpers/build-apart.ts';
import { filesIn, readPage } from '../helpers/page.ts';
import { smallDay, writeSmallArchive } from '../helpers/small-archive.ts';

const siteUrl = 'https://example.org/archive/';

let folder: string;
let outDir: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-base-'));
  outDir = path.join(folder, 'dist');
  await writeSmallArchive(path.join(folder, 'content'));
  buildApart({
    CONTENT_DIR: path.join(folder, 'content'),
    OUT_DIR: outDir,
    CACHE_DIR: path.join(folder, 'cache'),
    SITE_URL: siteUrl,
    AS_OF: smallDay,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every address in every page and style sheet, with its file. */
function* references(): Generator<Reference & { file: string }> {
  for (const file of filesIn(outDir)) {
    if (!/\.(?:html|css)$/.test(file)) continue;
    const text = readFileSync(path.join(outDir, file), 'utf8');
    const found = file.endsWith('.html') ? readPageFacts(text).references : readStyle(text);
    for (const one of found) yield { ...one, file };
  }
}

describe('under a path', () => {
  test('an article without a picture has one made for sharing, which is there', async () => {
    const page = readPage(outDir, '/2021/05/05/storm/');
    const [image = ''] = page
      .all('[property=og:image]')
      .map(({ attribute }) => attribute('content') ?? '');
    expect(image).toMatch(/^https:\/\/example\.org\/archive\/pictures\/share-[\w-]+\.png$/);
    const file = path.join(outDir, image.slice(siteUrl.length));
    expect(await sharp(file).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(page.one('[property=og:image:alt]').attribute('content')).toBe('A storm');
  });

  test('every internal address begins with it', () => {
    const all = [...references()];
    const astray = all.filter(({ href, file }) => {
      const page = new URL(file.replace(/index\.html$/, ''), siteUrl);
      const { href: full, host } = new URL(href, page);
      return host === 'example.org' && !full.startsWith(siteUrl);
    });
    expect(astray).toEqual([]);
    const absolute = all.filter(({ href }) => href.startsWith('/'));
    expect(absolute.length).toBeGreaterThan(5000);
    expect(absolute.every(({ href }) => href.startsWith('/archive/'))).toBe(true);
  });

  test('the files lie as they do without it, and verify finds nothing wrong', async () => {
    expect(readdirSync(outDir)).not.toContain('archive');
    expect(readPage(outDir, '/2021/').one('[rel=canonical]').attribute('href')).toBe(
      `${siteUrl}2021/`,
    );
    expect(await verifySite(outDir)).toEqual([]);
  });

  test('an earlier address, a body’s links and the search’s entry lead there too', () => {
    const moved = readPage(outDir, '/2020/old-ship/');
    expect(moved.one('[http-equiv=refresh]').attribute('content')).toBe(
      '0; url=/archive/2021/05/06/ship/',
    );
    const about = readPage(outDir, '/about/');
    expect(about.links('.prose a')).toEqual([{ href: '/archive/2021/05/06/', text: 'the day' }]);
    expect(readPage(outDir, '/ru/search/').one('[data-config]').text).toContain(
      '"/archive/search/ru/entry.json"',
    );
  });

  test('it can be served where it will be', async () => {
    const site = await serveSite(outDir, { port: 0, basePath: '/archive/' });
    const answer = await fetch(`${site.address}2021/05/06/ship/`);
    expect([answer.status, (await fetch(new URL('/2021/', site.address))).status]).toEqual([
      200, 404,
    ]);
    await site.close();
  });
});

describe('a long topic', () => {
  const number = (text: string) => Number(/^\d+/.exec(text)?.[0]);

  test('shows its newest articles, and leads to a page for each year', () => {
    const page = readPage(outDir, '/topics/sea/');
    expect(page.one('.page-count').text).toBe('101 articles, 2016 to 2021');
    expect(page.one('.timeline-note').text).toMatch(/^The newest articles/);
    const years = page.links('.bars tbody a');
    expect(years).toEqual(
      ['2016', '2017', '2018', '2019', '2021'].map((year) => ({
        href: `/archive/topics/sea/${year}/`,
        text: year,
      })),
    );
  });

  test('has all of a year on the year’s page, with the years before and after that have some', () => {
    const counts = ['2016', '2017', '2018', '2019', '2021'].map((year) => {
      const page = readPage(outDir, `/topics/sea/${year}/`);
      expect(page.one('h1').text).toBe(`The sea ${year}`);
      expect(page.all('.timeline .card')).toHaveLength(number(page.one('.page-count').text));
      return number(page.one('.page-count').text);
    });
    expect(counts).toEqual([25, 25, 25, 25, 1]);
    expect(readPage(outDir, '/topics/sea/2019/').links('.steps a')).toEqual([
      { href: '/archive/topics/sea/2018/', text: 'Earlier 2018' },
      { href: '/archive/topics/sea/2021/', text: 'Later 2021' },
    ]);
  });

  test('has the same pages in the other edition, whose articles are marked', () => {
    const page = readPage(outDir, '/ru/topics/sea/2019/');
    expect(page.one('h1').text).toBe('Море 2019');
    const card = page.one('.card-title a');
    expect(card.attribute('lang')).toBe('en');
    expect(card.attribute('href')).toMatch(/^\/archive\/2019\//);
    expect(page.one('.card .meta').text).toContain('английск');
  });

  test('a short one has no pages for years', () => {
    const names = readdirSync(path.join(outDir, 'topics/weather'));
    expect(names).toEqual(['feed.xml', 'index.html']);
    const years = readPage(outDir, '/topics/weather/').links('.bars tbody a');
    expect(years.map(({ href }) => href)).toEqual(['/archive/topics/weather/#year-2021']);
  });
});
