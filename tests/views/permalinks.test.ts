import { expect, test } from 'vitest';
import { permalinksOf } from '../../src/views/permalinks.ts';
import { formatPermalink } from '../../src/permanence/ledger-file.ts';
import { join, vocabulariesOf } from '../archive/sample.ts';

const lines = (...args: Parameters<typeof join>) =>
  permalinksOf(join(...args).archive).map((page) => formatPermalink(page).replaceAll('\t', ' '));

test('articles in all editions, their earlier addresses, topics and standing pages have lines', () => {
  const vocabularies = vocabulariesOf({
    topic: 'war: { label: War, aliases: [battle, The war], addresses: [/category/war/] }\n',
  });
  const articles = {
    'articles/a.md': `id: 10000000-0000-4000-8000-000000000001\ntitle: A\ndate: 2021-08-26\ntopics: war\naliases: [/old/${'й'.normalize('NFD')}]`,
    'articles/a.ru.md': 'title: А\naliases: [/old/%D1%8F/]',
    'articles/b.md':
      'title: B\ndate: 1937\nstatus: withdrawn\nwithdrawn: { date: 2021-08-26, reason: Forged. }',
    'articles/draft.md': 'title: D\ndate: 2021-08-26\nstatus: draft',
    'articles/held.md': 'title: H\ndate: 2021-08-26\nembargo: 2025-01-01T00:00:00Z',
    'articles/later.md': 'title: L\ndate: 2025-08-26',
  };
  const a = '10000000-0000-4000-8000-000000000001';
  const pages = { 'pages/about.md': 'title: About' };
  expect(lines(articles, { vocabularies, pages })).toEqual([
    '/1937/b/ /1937/b/ en 1937 withdrawn',
    `/2021/08/26/a/ ${a} en 2021-08-26 live`,
    '/about/ pages/about en - live',
    '/ar/topics/battle/ topics/war ar - moved /ar/topics/war/',
    '/ar/topics/war/ topics/war ar - live',
    '/category/war/ topics/war en - moved /topics/war/',
    `/old/й/ ${a} en 2021-08-26 moved /2021/08/26/a/`,
    `/old/я/ ${a} ru 2021-08-26 moved /ru/2021/08/26/a/`,
    `/ru/2021/08/26/a/ ${a} ru 2021-08-26 live`,
    '/ru/topics/battle/ topics/war ru - moved /ru/topics/war/',
    '/ru/topics/war/ topics/war ru - live',
    '/topics/battle/ topics/war en - moved /topics/war/',
    '/topics/war/ topics/war en - live',
  ]);
});

test('the day of first publication is that of adding, else the end of the embargo, else the article’s own', () => {
  const since = (fields: string) =>
    permalinksOf(join({ 'articles/a.md': `title: A\n${fields}` }).archive)[0]?.since;
  expect(since('date: 1937-07')).toBe('1937-07');
  expect(since('date: 2021-08-26T23:00:00-09:00')).toBe('2021-08-26');
  expect(since('date: 2021-08-26\nembargo: 2021-08-27T01:00:00+03:00')).toBe('2021-08-27');
  expect(since('date: 1937\nadded: 2023-05-02\nembargo: 2023-05-01T00:00:00Z')).toBe('2023-05-02');
});

test('an article without an id is known by its first address', () => {
  const [moved, first] = permalinksOf(
    join({ 'articles/b.ru.md': 'title: B\ndate: 2021-08-26\naliases: [/ru/first/, /ru/second/]' })
      .archive,
  );
  expect(moved).toMatchObject({
    address: '/ru/2021/08/26/b/',
    id: '/ru/first/',
    file: 'articles/b.ru.md',
  });
  expect(first).toMatchObject({ address: '/ru/first/', id: '/ru/first/' });
});
