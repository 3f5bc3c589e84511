import { describe, expect, test } from 'vitest';
import { icons, isOwnFile, ownPlaceAt } from '../../src/archive/site-places.ts';
import { join, said } from './sample.ts';

describe('a place of the site', () => {
  test.each([
    '/pagefind/x/',
    '/assets/x/',
    '/Assets/x/',
    '/.backfile/x/',
    '/feed.xml/',
    '/Feed.XML/',
    '/ru/rss.xml/',
    '/added.xml/',
    '/topics/sea/feed.xml/',
    '/_headers/',
    '/404.html/',
    '/favicon.svg/',
    '/theme.css/',
    '/.git/config/',
    '/.well-known/security.txt/',
    '/data/x/',
    '/admin/',
    '/search/',
    '/robots.txt/',
    '/llms.txt/',
    '/sitemap-2021.xml/',
    '/sitemap-index.xml/',
    '/manifest.webmanifest/',
    '/CNAME/',
    '/a/index.html/',
  ])('is %s', (path) => {
    expect(ownPlaceAt(path)).toBeDefined();
  });

  test.each([
    '/2019/01/02/old-name/',
    '/news/123.html/',
    '/database/',
    '/feeds/',
    '/topics/ocean/',
  ])('is not %s', (path) => {
    expect(ownPlaceAt(path)).toBeUndefined();
  });

  test('is not an alias, of a draft neither', () => {
    const fields = 'title: T\ndate: 2021-08-26';
    expect(
      said(
        join({
          'articles/a.md': `${fields}\naliases: [/old/, /data/x/]`,
          'articles/b.md': `${fields}\nstatus: draft\naliases: /feed.xml/`,
        }),
      ),
    ).toEqual([
      "articles/a.md:4:18 [alias-in-use] aliases: /data/x/ is where the site's own data/ is",
      "articles/b.md:5:10 [alias-in-use] aliases: /feed.xml/ is where the site's own feed.xml is",
    ]);
  });
});

test('files that the site makes are known by their names', () => {
  for (const file of ['feed.xml', '2021/feed.xml', 'robots.txt', 'icon-192.png', 'favicon.svg']) {
    expect(isOwnFile(file), file).toBe(true);
  }
  for (const icon of icons) expect(ownPlaceAt(`/${icon}/`)).toBe(icon);
  expect(['report.pdf', '2021/robots.txt'].map(isOwnFile)).toEqual([false, false]);
});
