import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

test('an address that is not there is answered by the page for it, with its status', async () => {
  const answer = await fetch(`${demo.origin}/2021/08/27/nothing/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe(readFileSync(path.join(demo.outDir, '404.html'), 'utf8'));
});

test('it speaks all languages, and offers each its ways', () => {
  const page = readPage(demo.outDir, '/404.html');
  expect(page.texts('h1')).toEqual(['There is no page at this address']);
  const editions = page.all('.not-found-edition');
  expect(
    editions.map((one) => ['lang', 'dir', 'data-prefix'].map((name) => one.attribute(name))),
  ).toEqual([
    ['en', 'ltr', '/'],
    ['ru', 'ltr', '/ru/'],
    ['ar', 'rtl', '/ar/'],
  ]);
  for (const edition of editions) {
    const prefix = edition.attribute('data-prefix') ?? '';
    const hrefs = edition.links().map(({ href }) => href);
    expect(hrefs).toEqual(
      ['', 'dates/', 'topics/', 'sources/', 'search/'].map((way) => `${prefix}${way}`),
    );
  }
});

test('it is not a page of its own for search engines', () => {
  const page = readPage(demo.outDir, '/404.html');
  expect(page.one('[name=robots]').attribute('content')).toBe('noindex');
  expect(page.all('[rel=canonical]')).toEqual([]);
});
