import { expect, test } from 'vitest';
import { planBundles } from '../../src/search/bundles.ts';
import { entryFiles, type FacetValue, type SearchEntry } from '../../src/search/entry.ts';
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
  const files = entryFiles(archive, lang, planBundles(archive));
  return { files, entry: JSON.parse(files.get(`search/${lang}/entry.json`)!) as SearchEntry };
}

test('an edition searches its own language first', () => {
  expect(read('ru').entry.bundles).toEqual([
    { lang: 'ru', href: '/archive/pagefind/ru/' },
    { lang: 'en', href: '/archive/pagefind/en/' },
  ]);
  expect(read('en').entry.bundles[0]?.lang).toBe('en');
  expect(read('ar').entry.bundles.map(({ lang }) => lang)).toEqual(['en', 'ru']);
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
  expect([...files.keys()].sort()).toEqual(['search/en/entry.json', 'search/en/person.json']);
  const people = JSON.parse(files.get('search/en/person.json')!) as FacetValue[];
  expect(people).toEqual([{ id: 'anna', label: 'anna (en)', count: 1 }]);
});
