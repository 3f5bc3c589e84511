import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildApart } from '../helpers/build-apart.ts';
import { folderForTest, importInto } from '../helpers/imports.ts';
import { readPage } from '../helpers/page.ts';

const fixture = path.resolve('tests/fixtures/importing/wordpress');

test('every old address of an export leads to its new one', async () => {
  const folder = folderForTest();
  const place = (name: string) => path.join(folder, name);
  const report = await importInto(folder, [fixture], { pages: true, comments: place('c.ndjson') });
  expect(report).toMatchObject({ wordsDiffer: 0, comments: 1 });
  expect(readFileSync(place('c.ndjson'), 'utf8')).toBe(
    `${JSON.stringify({ origin: 'https://gazette.example/?p=20', author: 'A reader', date: '2020-05-02 10:00:00', text: 'Well said.\n\nIndeed.' })}\n`,
  );
  buildApart({
    CONTENT_DIR: place('content'),
    OUT_DIR: place('out'),
    CACHE_DIR: place('cache'),
    AS_OF: '2026-11-29',
  });
  const kept = report.items.filter(
    ({ status, addressKept }) => status === 'written' && addressKept,
  );
  expect(kept.length).toBeGreaterThan(5);
  for (const { address = '' } of kept) {
    if (address.includes('/2031/')) continue;
    expect(readPage(place('out'), address).one('main h1').text).not.toBe('');
  }
  const moved = {
    '/2020/05/01/older-slug/': '/2020/05/01/classic-text/',
    '/category/transport/ferries/': '/topics/ferries/',
    '/author/editor/': '/authors/the-editor/',
    '/author/mary-finch/': '/authors/mary-finch/',
  };
  for (const [old, to] of Object.entries(moved)) {
    const refresh = readPage(place('out'), old).one('[http-equiv=refresh]');
    expect(refresh.attribute('content')).toBe(`0; url=${to}`);
  }
  const table = readFileSync(place(report.addressTable ?? ''), 'utf8');
  expect(table).toContain('"/ 20" "/2020/05/01/classic-text/";');
  expect(table).toContain('"/ 3" "/topics/ferries/";');
  expect(table).toContain('"/info/about/" "/about/";');
  expect(table).not.toContain('"/ 23"');
});
