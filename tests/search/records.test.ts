import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { planBundles } from '../../src/search/bundles.ts';
import { articlesOf, recordSource, toRecord, type SearchRecord } from '../../src/search/records.ts';
import { sampleArchive } from './sample-archive.ts';

const archive = sampleArchive([
  {
    day: '2021-08-26',
    slug: 'talks',
    facets: { topic: ['asia', 'diplomacy'], source: ['tass'], person: ['anna'] },
    editions: {
      en: { title: 'Talks begin', summary: 'A summary.' },
      ru: { title: 'Переговоры начались' },
    },
  },
  { day: '2019-01-02', slug: 'snow', editions: { ru: { title: 'Снег' } } },
  {
    day: '2020-05-05',
    slug: 'gone',
    editions: { ru: { title: 'Осталось' }, en: { title: 'Gone', status: 'withdrawn' } },
  },
]);

const text = (article: Article) => `Text of ${article.title}.`;

function recordsOf(from: Archive, lang: string, textOf = text): SearchRecord[] {
  const bundle = planBundles(from).find((one) => one.lang === lang)!;
  return articlesOf(bundle).map((one) => toRecord(from, one, textOf(one.article)));
}

describe('records', () => {
  test('carry what is searched, shown, narrowed and sorted by', () => {
    expect(recordsOf(archive, 'en')).toEqual([
      {
        url: '/2021/08/26/talks/',
        content: 'A summary.\nText of Talks begin.',
        language: 'en',
        beside: 'asia (en) · diplomacy (en)',
        meta: { title: 'Talks begin', date: '2021-08-26', topic: 'asia' },
        filters: {
          year: ['2021'],
          date: ['2021', '2021-08', '2021-08-26'],
          listed: ['en', 'ar'],
          topic: ['asia', 'diplomacy'],
          source: ['tass'],
          person: ['anna'],
        },
        sort: { date: '2021-08-26 0000000000000000 2021/08/26/talks' },
      },
    ]);
  });

  test.each([
    ['1937-07', '/1937/07/dam/', ['1937', '1937-07']],
    ['1937', '/1937/dam/', ['1937']],
  ])('say of %s as much as is known', (day, url, date) => {
    const [record] = recordsOf(
      sampleArchive([{ day, slug: 'dam', editions: { en: { title: 'A dam' } } }]),
      'en',
    );
    expect(record).toMatchObject({
      url,
      meta: { date: day },
      filters: { year: ['1937'], date },
    });
    expect((record?.sort['date'] ?? '') < '1937-07-01').toBe(true);
  });

  test('list each story once in every edition: its own, or the original', () => {
    const listed = recordsOf(archive, 'ru').map(({ url, filters }) => [url, filters['listed']]);
    expect(listed).toEqual([
      ['/ru/2019/01/02/snow/', ['en', 'ru', 'ar']],
      ['/ru/2020/05/05/gone/', ['en', 'ru', 'ar']],
      ['/ru/2021/08/26/talks/', ['ru']],
    ]);
  });

  test('of a preview say what is not out yet', () => {
    const draft = sampleArchive([
      {
        day: '2021-08-26',
        slug: 'talks',
        editions: { ru: { title: 'Переговоры', unpublished: { why: 'draft' } } },
      },
    ]);
    expect(recordsOf(draft, 'ru')[0]?.meta['title']).toBe('Черновик · Переговоры');
  });

  test('do not say a summary twice, and have words even without a text', () => {
    const [same] = recordsOf(archive, 'en', () => 'A summary. And more.');
    expect(same?.content).toBe('A summary. And more.');
    const [empty] = recordsOf(archive, 'ru', () => '');
    expect(empty?.content).toBe('Снег');
  });

  test('hold nothing of a text that must not be redistributed, but its summary and names', () => {
    const held = (redistribute: boolean, summary?: string) =>
      sampleArchive([
        {
          day: '2021-08-26',
          slug: 'held',
          facets: { topic: ['asia'], person: ['anna'] },
          editions: { en: { title: 'Held', redistribute, ...(summary ? { summary } : {}) } },
        },
      ]);
    const [bare] = recordsOf(held(false), 'en');
    expect(JSON.stringify(bare)).not.toContain('Text of');
    expect(bare?.content.split(', ')).toHaveLength(2);
    const [summed] = recordsOf(held(false, 'A summary.'), 'en');
    expect(summed?.content).toMatch(/^A summary\.\n/);
    expect(recordsOf(held(true), 'en')[0]?.content).toBe('Text of Held.');
    // What is kept back is another index.
    const source = (from: Archive) =>
      articlesOf(planBundles(from).find(({ lang }) => lang === 'en')!).map((one) =>
        recordSource(from, one),
      );
    expect(source(held(true))).not.toEqual(source(held(false)));
  });
});
