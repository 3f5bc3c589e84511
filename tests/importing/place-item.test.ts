import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placeItem, type Taken } from '../../src/importing/place-item.ts';
import type { Place } from '../../src/importing/survey.ts';
import { folderForTest, importInto, itemWith, siteForTest } from '../helpers/imports.ts';

const free: Taken = {
  editions: [],
  hasFile: () => false,
  hasAddress: () => false,
  isImported: () => false,
};
const place = (fields: object, taken: Partial<Taken> = {}) =>
  placeItem(itemWith({ lang: 'en', slug: 'hall', ...fields }), siteForTest(), {
    ...free,
    ...taken,
  });

test('an item keeps its slug, in any script, and its file has a name in ASCII', () => {
  expect(place({ lang: 'ru', slug: 'Порт-открыт' })).toEqual({
    stem: 'articles/2021/2021-08-26-port-otkryt',
    lang: 'ru',
    slug: 'порт-открыт',
    path: '/ru/2021/08/26/порт-открыт/',
    period: '2021-08-26',
  });
  expect(place({ kind: 'page', slug: 'about' })).toEqual({
    stem: 'pages/about',
    lang: 'en',
    slug: 'about',
    path: '/about/',
  });
});

test('a name or address that another has gets a number', () => {
  const hasFile = (stem: string) => stem === 'articles/2021/2021-08-26-hall';
  expect(place({}, { hasFile }).stem).toBe('articles/2021/2021-08-26-hall-2');
  const hasAddress = (address: string) => address === '/2021/08/26/hall/';
  expect(place({}, { hasAddress })).toMatchObject({ slug: 'hall-2', path: '/2021/08/26/hall-2/' });
  expect(place({}, { ownStem: 'articles/2021/ours', hasFile }).stem).toBe('articles/2021/ours');
});

test('a day and a slug are one article, whatever its language', () => {
  const isImported = (address: string) => address === '/2021/08/26/hall/';
  expect(place({ lang: 'ru' }, { isImported })).toMatchObject({ slug: 'hall-2' });
});

test('a translation is an edition of what is there, under another slug too, if it has the same day', () => {
  const editions: Place[] = [{ ...place({}), stem: 'articles/2021/2021-08-26-hall', lang: 'en' }];
  const russian = { lang: 'ru', slug: 'зал', story: 'hall' };
  expect(place(russian, { editions })).toMatchObject({
    stem: 'articles/2021/2021-08-26-hall',
    slug: 'зал',
  });
  expect(place({ ...russian, date: '2021-08-27' }, { editions })).toMatchObject({
    stem: 'articles/2021/2021-08-27-zal',
    apartFrom: 'articles/2021/2021-08-26-hall',
  });
  expect(place({ story: 'hall', slug: 'hall-again' }, { editions }).stem).toBe(
    'articles/2021/2021-08-26-hall-again',
  );
});

test('translations of Hugo are editions of one article, by their path or their key', async () => {
  const page = (title: string, slug: string, more = '') =>
    `---\ntitle: ${title}\ndate: 2015-01-02\nslug: ${slug}\n${more}---\n${title}.\n`;
  const folder = folderForTest({
    'in/hugo.toml': 'baseURL = "https://old.example/"\n[languages.en]\n[languages.ru]\n',
    'in/content/news/quay.md': page('The quay', 'quay'),
    'in/content/news/quay.ru.md': page('Причал', 'quay'),
    'in/content/news/sea.md': page('The sea', 'sea'),
    'in/content/news/sea.ru.md': page('Море', 'more'),
    'in/content/news/port.md': page('The port', 'port', 'translationKey: p\n'),
    'in/content/news/gavan.ru.md': page('Гавань', 'gavan', 'translationKey: p\n'),
    'in/content/other/sea.ru.md': page('Другое море', 'sea'),
  });
  const report = await importInto(folder, [path.join(folder, 'in')]);
  expect(report.items.map(({ file, address }) => [file, address]).sort()).toEqual([
    ['content/articles/2015/2015-01-02-gavan.md', '/2015/01/02/port/'],
    ['content/articles/2015/2015-01-02-gavan.ru.md', '/ru/2015/01/02/gavan/'],
    ['content/articles/2015/2015-01-02-quay.md', '/2015/01/02/quay/'],
    ['content/articles/2015/2015-01-02-quay.ru.md', '/ru/2015/01/02/quay/'],
    ['content/articles/2015/2015-01-02-sea-2.ru.md', '/ru/2015/01/02/sea-2/'],
    ['content/articles/2015/2015-01-02-sea.md', '/2015/01/02/sea/'],
    ['content/articles/2015/2015-01-02-sea.ru.md', '/ru/2015/01/02/more/'],
  ]);
  const again = await importInto(folder, [path.join(folder, 'in')], { update: true });
  expect(again).toMatchObject({ unchanged: 7, skipped: 0 });
  const file = path.join(folder, 'content/articles/2015/2015-01-02-sea.ru.md');
  expect(readFileSync(file, 'utf8')).toContain('slug: more\n');
});
