import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../src/server/media-types.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['assets/a.js', 'text/javascript; charset=utf-8'],
  ['assets/a.css', 'text/css; charset=utf-8'],
  ['assets/a.woff2', 'font/woff2'],
  ['pagefind/pagefind.wasm', 'application/wasm'],
  ['pagefind/en/all/pagefind.0.pf_meta', 'application/octet-stream'],
  ['search/en/entry.json', 'application/json; charset=utf-8'],
  ['data/articles.ndjson', 'application/x-ndjson; charset=utf-8'],
  ['data/dataset.jsonld', 'application/ld+json; charset=utf-8'],
  ['data/articles.csv', 'text/csv; charset=utf-8'],
  ['data/articles.csv.gz', 'application/gzip'],
  ['feed.xml', 'application/xml; charset=utf-8'],
  ['feed.xsl', 'application/xslt+xml; charset=utf-8'],
  ['feeds.opml', 'text/x-opml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json'],
  ['favicon.svg', 'image/svg+xml'],
  ['favicon.ico', 'image/x-icon'],
  ['pictures/x.webp', 'image/webp'],
  ['speculation-rules.json', 'application/speculationrules+json'],
  ['other/speculation-rules.json', 'application/json; charset=utf-8'],
  ['Map.PNG', 'image/png'],
  ['interview.mp3', 'audio/mpeg'],
  ['CNAME', 'application/octet-stream'],
])('%s is %s', (file, type) => {
  expect(mediaTypeOf(file)).toBe(type);
});
