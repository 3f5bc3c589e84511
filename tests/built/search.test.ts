import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/search/entry.ts';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test.each([
  ['', /needs JavaScript/, ['Dates', 'Topics', 'Sources']],
  ['/ru', /JavaScript/, ['Даты', 'Темы', 'Источники']],
  ['/ar', /JavaScript|جافا/, ['التواريخ', 'المواضيع', 'المصادر']],
] as const)('without script the search page of "%s" offers other ways', (edition, words, ways) => {
  const page = readPage(outDir, `${edition}/search/`);
  const instead = page.one('noscript');
  expect(instead.one('p').text).toMatch(words);
  expect(instead.links()).toEqual(
    ['dates', 'topics', 'sources'].map((segment, index) => ({
      href: `${edition}/${segment}/`,
      text: ways[index],
    })),
  );
});

test('the field sends its words to the page itself, and each control has a label', () => {
  const page = readPage(outDir, '/ru/search/');
  const form = page.one('form.search-form');
  expect(form.attribute('action')).toBe('/ru/search/');
  expect(form.one('input').attribute('name')).toBe('q');
  const labelled = page.all('form.search-form label').map((one) => one.attribute('for'));
  const controls = ['input', 'select'].flatMap((tag) => form.all(tag));
  expect(labelled.toSorted()).toEqual(controls.map((one) => one.attribute('id')).sort());
});

test.each(['en', 'ru', 'ar'])(
  'the entry of %s counts the archive once, and is where the page says',
  (lang) => {
    const page = readPage(outDir, lang === 'en' ? '/search/' : `/${lang}/search/`);
    const { entry } = JSON.parse(page.one('[data-config]').text) as { entry: string };
    expect(entry).toBe(`/search/${lang}/entry.json`);
    const held = JSON.parse(readFileSync(path.join(outDir, entry), 'utf8')) as SearchEntry;
    const front = readPage(outDir, '/').one('.front-coverage').text;
    expect(held.count).toBe(Number(/^\d+/.exec(front)?.[0]));
  },
);

test('only the search page and the one for missing addresses have script', () => {
  // What machines read is data in an element of the same name, and no script.
  const scripts = (address: string) =>
    readPage(outDir, address)
      .all('script')
      .filter((one) => one.attribute('type') !== 'application/ld+json');
  expect(scripts('/search/').length).toBeGreaterThan(0);
  for (const address of ['/', '/2021/', '/2021/08/26/', '/topics/afghanistan/', '/about/']) {
    expect(scripts(address)).toEqual([]);
  }
  const source = scripts('/search/')
    .map((one) => one.attribute('src'))
    .filter((src) => src !== undefined);
  for (const src of source) expect(existsSync(path.join(outDir, src))).toBe(true);
});
