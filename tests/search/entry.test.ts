import { expect, test } from 'vitest';
import type { FacetValue, SearchEntry } from '../../src/search/entry.ts';
import { planSearch } from '../../src/search/plan.ts';
import { sampleArchive } from './sample-archive.ts';

const archive = sampleArchive(
  [
    {
      day: '2021-08-26',
      slug: 'a',
      facets: { topic: ['asia', 'sport'], person: ['anna'] },
      editions: { en: { title: 'A' }, ru: { title: 'А' } },
    },
    {
      day: '2021-01-01',
      slug: 'b',
      facets: { topic: ['sport'] },
      editions: { en: { title: 'B' } },
    },
    {
      day: '2019-01-01',
      slug: 'c',
      facets: { topic: ['asia', 'sport'] },
      editions: { ru: { title: 'В' } },
    },
  ],
  '/archive/',
);

function read(lang: string) {
  const { entries } = planSearch(archive, {
    code: '',
    pagefind: '1',
    caps: { newest: 1, closed: 1 },
  });
  const files = new Map([...entries].filter(([file]) => file.startsWith(`search/${lang}/`)));
  return { files, entry: JSON.parse(files.get(`search/${lang}/entry.json`)!) as SearchEntry };
}

test('an edition searches its own language first, the newest time first', () => {
  const named = (lang: string) =>
    read(lang).entry.bundles.map(({ href, from, to, count, listed }) => [
      href,
      from,
      to,
      count,
      listed,
    ]);
  expect(named('ru')).toEqual([
    ['/archive/pagefind/ru/2020-2023/', '2021', '2021', 1, 1],
    ['/archive/pagefind/ru/2016-2019/', '2019', '2019', 1, 1],
    ['/archive/pagefind/en/2021-h2/', '2021', '2021', 1, 0],
    ['/archive/pagefind/en/2021-h1/', '2021', '2021', 1, 1],
  ]);
  expect(named('en').map(([href]) => href)).toEqual([
    '/archive/pagefind/en/2021-h2/',
    '/archive/pagefind/en/2021-h1/',
    '/archive/pagefind/ru/2020-2023/',
    '/archive/pagefind/ru/2016-2019/',
  ]);
  expect(read('ar').entry.bundles.map(({ lang, listed }) => [lang, listed])).toEqual([
    ['en', 1],
    ['en', 1],
    ['ru', 0],
    ['ru', 1],
  ]);
});

test('it says the name of what each bundle loads first', () => {
  const { bundles } = read('en').entry;
  expect(new Set(bundles.map(({ name }) => name)).size).toBe(4);
});

test('the entry counts articles, years newest first, languages in the order of the editions', () => {
  const { count, facets } = read('en').entry;
  expect(count).toBe(3);
  expect(facets.year?.map((value) => [value.id, value.count])).toEqual([
    ['2021', 2],
    ['2019', 1],
  ]);
  expect(facets.language?.map((value) => [value.id, value.count])).toEqual([
    ['en', 2],
    ['ru', 2],
  ]);
});

test('topics come with it, the most frequent first, in the words of the edition', () => {
  expect(read('ru').entry.facets.topic).toEqual([
    { id: 'sport', label: 'sport (ru)', count: 3 },
    { id: 'asia', label: 'asia (ru)', count: 2 },
  ]);
  expect(read('ar').entry.facets.topic?.[0]).toMatchObject({ label: 'sport', lang: 'en' });
});

test('other kinds have a file of their own, and those that nobody carries have none', () => {
  const { files, entry } = read('en');
  expect(entry.more).toEqual({ person: '/archive/search/en/person.json' });
  expect([...files.keys()].sort()).toEqual([
    'search/en/entry.json',
    'search/en/names.json',
    'search/en/person.json',
  ]);
  const people = JSON.parse(files.get('search/en/person.json')!) as FacetValue[];
  expect(people).toEqual([{ id: 'anna', label: 'anna (en)', count: 1 }]);
});
