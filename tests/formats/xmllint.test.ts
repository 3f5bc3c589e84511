import { describe, expect, test } from 'vitest';
import { archiveOf } from '../views/archive.ts';
import { sampleArchive } from '../views/sample.ts';
import { hostileArchive } from './hostile.ts';
import { madeAt, outputsOf } from './made.ts';
import { hasXmllint, schemaFor, validate } from './xmllint.ts';

describe.skipIf(!hasXmllint)('xmllint', () => {
  test.each([
    ['the sample', sampleArchive()],
    ['hostile text', hostileArchive],
    ['an empty archive', archiveOf()],
  ])('finds all XML of %s valid', (_name, archive) => {
    const files = outputsOf(archive)
      .map(({ path }) => path)
      .filter((path) => /\.(?:xml|opml|xsl)$/.test(path));
    const known = new Set(files.map(schemaFor));
    expect(known.size).toBe(6);
    for (const file of files) {
      expect([file, validate(madeAt(archive, file), schemaFor(file))]).toEqual([file, 'valid']);
    }
  });

  test.each([
    ['feed.xml', 'href="https:', 'href="', 'href'],
    ['feed.xml', 'T00:00:00+03:00</updated>', 'T00:00:00</updated>', 'updated'],
    ['feed.xml', /<id>.*?<\/id>/, '', 'feed'],
    ['rss.xml', 'Thu, 26 Aug', '26 August', 'pubDate'],
    ['rss.xml', /<guid[^>]*>.*?<\/guid>/, '', 'item'],
    ['feeds.opml', 'xmlUrl', 'url', 'outline'],
    ['sitemap-2021.xml', '2022-02-03', '3 February', 'lastmod'],
    ['sitemap-2021.xml', '<loc>https', '<loc>', 'loc'],
    ['sitemap-2021.xml', 'hreflang', 'lang', 'link'],
    ['sitemap-news.xml', /<url>[^]*<\/url>/, '', 'urlset'],
  ])('would find %s with another %s not valid', (file, from, to, named) => {
    const good = madeAt(sampleArchive(), file);
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(validate(good, schemaFor(file))).toBe('valid');
    expect(validate(bad, schemaFor(file))).toContain(named);
  });
});
