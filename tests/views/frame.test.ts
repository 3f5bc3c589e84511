import { describe, expect, test } from 'vitest';
import { notFoundView } from '../../src/views/not-found.ts';
import type { Facet } from '../../src/archive/archive.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { archiveOf, story } from './archive.ts';
import { sampleArchive } from './sample.ts';
import { viewAt } from './view-at.ts';

const archive = sampleArchive();

describe('the frame', () => {
  test('leads to the page in the other editions, or to the nearest there', () => {
    const hrefs = (kind: 'article' | 'month' | 'standing', path: string) =>
      viewAt(archive, kind, path).frame.editions.map(({ href }) => href);
    expect(hrefs('article', '/2021/08/26/peskov/')).toEqual([
      '/archive/2021/08/26/peskov/',
      '/archive/ru/2021/08/26/peskov/',
      '/archive/ar/2021/08/26/',
    ]);
    expect(hrefs('month', '/ru/2021/08/')).toEqual([
      '/archive/2021/08/',
      '/archive/ru/2021/08/',
      '/archive/ar/2021/08/',
    ]);
    expect(hrefs('standing', '/ru/about/')).toEqual([
      '/archive/about/',
      '/archive/ru/about/',
      '/archive/ar/',
    ]);
  });

  test('names languages by themselves, and marks its own', () => {
    const { frame } = viewAt(archive, 'front', '/ar/');
    expect(frame.editions.map(({ text }) => text)).toEqual(['English', 'Русский', 'العربية']);
    expect(frame.editions.filter(({ current }) => current).map(({ lang }) => lang)).toEqual(['ar']);
    expect(frame).toMatchObject({
      dir: 'rtl',
      lang: 'ar',
      siteName: 'الأرشيف',
      home: '/archive/ar/',
    });
  });

  test('marks the way by which a page is found', () => {
    const current = (kind: 'day' | 'facet' | 'article', path: string) =>
      viewAt(archive, kind, path).frame.ways.find((way) => way.current)?.text;
    expect(current('day', '/2021/08/26/')).toBe('Dates');
    expect(current('facet', '/sources/tass/')).toBe('Sources');
    expect(current('facet', '/people/dmitry-peskov/')).toBeUndefined();
    expect(current('article', '/2021/08/26/peskov/')).toBeUndefined();
  });

  test('has the standing pages in their order, in the language that there is', () => {
    expect(viewAt(archive, 'front', '/ru/').frame.standing).toEqual([
      { href: '/archive/corrections/', text: 'Corrections', lang: 'en' },
      { href: '/archive/ru/about/', text: 'Об архиве' },
    ]);
  });
});

test('a standing page has its own words and the editions that exist', () => {
  const page = viewAt(archive, 'standing', '/corrections/');
  expect(page).toMatchObject({
    title: 'Corrections',
    standfirst: 'How we correct.',
    body: { file: 'pages/corrections.en.md', lang: 'en' },
  });
  expect(page.head.alternates).toEqual([]);
  expect(viewAt(archive, 'standing', '/ru/about/').head.alternates).toHaveLength(3);
});

test('a moved address leads to the edition that had it', () => {
  expect(viewAt(archive, 'redirect', '/old-address/')).toEqual({
    kind: 'redirect',
    href: '/archive/old-address/',
    lang: 'ru',
    dir: 'ltr',
    title: 'Песков о талибах',
    to: '/archive/ru/2021/08/26/peskov/',
    canonical: 'https://example.org/archive/ru/2021/08/26/peskov/',
  });
});

test('the id that a topic had before leads to it, in each edition and each of its years', () => {
  const tides = Array.from({ length: 101 }, (_, index) =>
    story('2020-01-01', `tide-${index}`, { topics: ['sea'] }),
  );
  const facets = ({ id }: Facet) =>
    id === 'sea' ? { aliases: ['ocean', 'The Ocean', 'lake'] } : {};
  const lake = story('2020-01-02', 'lake', { topics: ['lake'] });
  const moved = archiveOf({ stories: [...tides, lake], facets });
  expect(viewAt(moved, 'redirect', '/ru/topics/ocean/2020/')).toMatchObject({
    title: moved.facets.topic.get('sea')?.labels['ru']?.text,
    to: '/archive/ru/topics/sea/2020/',
  });
  const paths = listRoutes(moved).flatMap(({ kind, path }) => (kind === 'redirect' ? [path] : []));
  expect(paths.filter((path) => path.startsWith('/topics/'))).toEqual([
    '/topics/ocean/',
    '/topics/ocean/2020/',
  ]);
});

test('the search page knows where its entry lies', () => {
  const search = viewAt(archive, 'search', '/ru/search/');
  expect(search.entry).toBe('/archive/search/ru/entry.json');
  expect(search.ways.map(({ text }) => text)).toEqual(['Даты', 'Темы', 'Источники']);
});

test('an address without a page is answered in each edition’s words', () => {
  const view = notFoundView(archive);
  expect(view.head).toMatchObject({ noindex: true, alternates: [] });
  expect(view.editions.map(({ lang, dir, prefix }) => [lang, dir, prefix])).toEqual([
    ['en', 'ltr', '/archive/'],
    ['ru', 'ltr', '/archive/ru/'],
    ['ar', 'rtl', '/archive/ar/'],
  ]);
  expect(view.editions[1]?.search).toEqual({
    href: '/archive/ru/search/',
    text: 'Искать в архиве',
  });
});
