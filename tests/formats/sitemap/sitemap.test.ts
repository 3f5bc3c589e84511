import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { sitemapParts } from '../../../src/formats/sitemap/sitemap-parts.ts';
import { kindOf } from '../../../src/views/kinds.ts';
import { listRoutes } from '../../../src/views/routes.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';
import { hostile, hostileArchive } from '../hostile.ts';
import { madeAt, outputsOf } from '../made.ts';

const site = 'https://example.org/archive/';
const archive = sampleArchive();

interface Url {
  loc: string;
  lastmod?: string;
  links: Record<string, string>;
  images: string[];
}

/** As a crawler reads it. */
function read(xml: string): Url[] {
  const urls: Url[] = [];
  let open = '';
  const parser = new Parser(
    {
      onopentag(name, { hreflang = '', href = '' }) {
        open = name;
        if (name === 'url' || name === 'sitemap') urls.push({ loc: '', links: {}, images: [] });
        if (name === 'xhtml:link') urls.at(-1)!.links[hreflang] = href;
        if (name === 'image:loc') urls.at(-1)!.images.push('');
      },
      ontext(text) {
        const url = urls.at(-1);
        if (!url || text.trim() === '') return;
        if (open === 'loc') url.loc += text;
        if (open === 'lastmod') url.lastmod = (url.lastmod ?? '') + text;
        if (open === 'image:loc') url.images.push((url.images.pop() ?? '') + text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return urls;
}

const sitemapsOf = (given = archive) =>
  outputsOf(given)
    .map(({ path }) => path)
    .filter((path) => /^sitemap-.*\.xml$/.test(path));

describe('sitemaps', () => {
  const at = (loc: string, file: string) =>
    read(madeAt(archive, file)).find((url) => url.loc === site + loc);

  test('name each page once, redirects, withdrawn articles and what lists nothing aside', () => {
    const parts = sitemapsOf().filter((file) => !/-(?:index|news)\.xml$/.test(file));
    const named = parts.flatMap((file) => read(madeAt(archive, file)).map(({ loc }) => loc));
    const gone = archive.withdrawn.map(({ key }) => key);
    const wanted = listRoutes(archive).filter(
      (route) =>
        route.kind !== 'redirect' &&
        !('key' in route && gone.includes(route.key)) &&
        !kindOf(route).isEmpty?.(archive, route),
    );
    expect(named).not.toContain(`${site}on-this-day/02-29/`);
    expect(named).not.toContain(`${site}topics/forgotten/`);
    expect(named.toSorted()).toEqual(
      wanted.map((route) => new URL(route.path.slice(1), site).href).toSorted(),
    );
    const index = read(madeAt(archive, 'sitemap-index.xml')).map(({ loc }) => loc);
    expect(index).toEqual(parts.map((file) => site + file));
  });

  test('the index says where they are, and not when they changed: nothing knows', () => {
    expect(madeAt(archive, 'sitemap-index.xml')).not.toContain('lastmod');
  });

  test('say when an article changed, its editions and pictures', () => {
    expect(at('2021/08/26/peskov/', 'sitemap-2021.xml')).toEqual({
      loc: `${site}2021/08/26/peskov/`,
      lastmod: '2022-02-03',
      links: {
        en: `${site}2021/08/26/peskov/`,
        ru: `${site}ru/2021/08/26/peskov/`,
        'x-default': `${site}2021/08/26/peskov/`,
      },
      images: [`${site}pictures/a.png`],
    });
  });

  test.each([
    ['', 'pages', '2024-06-30'],
    ['2021/08/', '2021', '2022-02-03'],
    ['2021/07/01/', '2021', '2021-07-01'],
    ['topics/space/', 'topics', '2024-06-30'],
    ['on-this-day/06-30/', 'pages', '2024-06-30'],
    ['about/', 'pages', undefined],
  ])('say when /%s changed', (loc, part, lastmod) => {
    expect(at(loc, `sitemap-${part}.xml`)?.lastmod).toBe(lastmod);
  });

  test('a year that is too large is cut by month, and that by number', () => {
    const stories = ['2021-01-02', '2021-01-03', '2021-02-02'].map((day) => story(day, 'x'));
    const many = archiveOf({ stories, site: { editions: ['en'] } });
    const files = sitemapParts(many, 3).map(({ file, routes }) => [file, routes.length]);
    expect(files.filter(([file]) => String(file).startsWith('sitemap-2021'))).toEqual([
      ['sitemap-2021-01-part-2.xml', 2],
      ['sitemap-2021-01.xml', 3],
      ['sitemap-2021-02.xml', 3],
      ['sitemap-2021.xml', 1],
    ]);
  });
});

describe('the news sitemap', () => {
  const news = (given = archive) => madeAt(given, 'sitemap-news.xml');
  const of = (stories: Parameters<typeof archiveOf>[0]) => archiveOf(stories);

  test('has the last two days before the archive’s moment', () => {
    // That moment is noon in UTC of 30 June 2024.
    const stories = [
      story('2024-06-30', 'today', {}, { ru: { title: 'Сегодня' } }),
      story('2024-06-28', 'in', { date: '2024-06-28T15:01:00+03:00' }),
      story('2024-06-28', 'out', { date: '2024-06-28T14:59:00+03:00' }),
      story('2024-06-28', 'day'),
    ];
    const text = news(of({ stories }));
    expect(read(text).map(({ loc }) => loc)).toEqual([
      `${site}2024/06/30/today/`,
      `${site}ru/2024/06/30/today/`,
      `${site}2024/06/28/in/`,
    ]);
    expect(text).toContain('<news:publication_date>2024-06-30</news:publication_date>');
    expect(text).toContain(
      '<news:publication_date>2024-06-28T15:01:00+03:00</news:publication_date>',
    );
    expect(text).toContain('<news:name>Архив</news:name>\n<news:language>ru</news:language>');
    expect(text).toContain('<news:title>Сегодня</news:title>');
  });

  test('holds at most a thousand, and is not there without news', () => {
    const stories = Array.from({ length: 1001 }, (_none, index) =>
      story('2024-06-30', `s-${index}`),
    );
    expect(read(news(of({ stories })))).toHaveLength(1000);
    const quiet = of({ stories: [story('2024-06-01', 'old')] });
    expect(sitemapsOf(quiet)).not.toContain('sitemap-news.xml');
    expect(madeAt(quiet, 'robots.txt')).not.toContain('sitemap-news.xml');
    expect(madeAt(of({ stories }), 'robots.txt')).toContain(`Sitemap: ${site}sitemap-news.xml`);
  });
});

test('hostile titles come back as text', () => {
  expect(madeAt(hostileArchive, 'sitemap-news.xml')).toContain('&lt;/script&gt;');
  expect(hostile).toContain('</script>');
});
