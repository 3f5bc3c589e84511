import { describe, expect, test } from 'vitest';
import type { Archive, Story } from '../../src/archive/archive.ts';
import { archiveOf, story } from '../views/archive.ts';
import { sampleArchive } from '../views/sample.ts';
import { outputsOf, sources } from './made.ts';

const fingerprints = (archive: Archive) =>
  new Map(outputsOf(archive).map(({ path, fingerprint }) => [path, JSON.stringify(fingerprint)]));

/** Paths whose fingerprints are new or others. */
function changes(before: Archive, after: Archive): string[] {
  const old = fingerprints(before);
  return [...fingerprints(after)]
    .filter(([path, now]) => old.get(path) !== now)
    .map(([path]) => path);
}

/** Over twenty years, each day one or two, by turns of two topics. */
const many = Array.from({ length: 10_000 }, (_none, index): Story => {
  const day = new Date(Date.UTC(2002, 0, 1) + Math.floor((index * 7300) / 10_000) * 86_400_000);
  return story(day.toISOString().slice(0, 10), `s-${index}`, {
    topics: [index % 2 === 0 ? 'a' : 'b'],
    sources: ['tass'],
  });
});
const of = (stories: readonly Story[]) =>
  archiveOf({ stories, site: { editions: ['en'] }, today: '2022-06-30' });

describe('of 10,000 articles', () => {
  const before = of(many);

  test('one more changes only the newest feeds, its month’s, the sitemap’s part, its year’s data', () => {
    const newest = story('2021-12-24', 'added', { topics: ['a'], sources: ['tass'] });
    expect(changes(before, of([...many, newest])).toSorted()).toEqual([
      '2021/12/feed.xml',
      'added.xml',
      'data/articles-2021.csv',
      'data/articles-2021.ndjson.gz',
      'feed.json',
      'feed.xml',
      'rss.xml',
      'sitemap-2021.xml',
      // The lists of all and of topics and sources: they say when each changed.
      'sitemap-pages.xml',
      'sitemap-sources.xml',
      'sitemap-topics.xml',
      'sources/tass/feed.xml',
      'topics/a/feed.xml',
    ]);
  });

  test('one more in an old month changes that month’s feed, its year and no newest feed', () => {
    const old = story('2005-03-03', 'added', { topics: ['a'], sources: ['tass'] });
    expect(changes(before, of([...many, old])).toSorted()).toEqual([
      '2005/03/feed.xml',
      'data/articles-2005.csv',
      'data/articles-2005.ndjson.gz',
      'sitemap-2005.xml',
      'sitemap-pages.xml',
      'sitemap-sources.xml',
      'sitemap-topics.xml',
    ]);
  });

  test('the first of a month changes also what follows it, and of a year what lists years', () => {
    const changed = changes(before, of([...many, story('2022-02-03', 'added')]));
    expect(changed).toEqual(
      expect.arrayContaining(['data/datapackage.json', 'data/dataset.jsonld', '2022/02/feed.xml']),
    );
    expect(changed.filter((path) => path.startsWith('20'))).toEqual(['2022/02/feed.xml']);
  });
});

test('the same fingerprints mean the same bytes', () => {
  const before = sampleArchive();
  const stories = [...before.byKey.values()];
  const edits: Story[] = [
    story('2022-02-03', 'added', { topics: ['space'], sources: ['tass'], people: ['ann'] }),
    story('2020-08-26', 'earlier-year', {
      topics: ['afghanistan'],
      digest: 'other',
      title: 'Other',
    }),
    story('2021-08-26', 'second', {
      status: 'withdrawn',
      digest: 'other',
      // So that there are the same kinds of names, which are part of what all is made from.
      authors: ['ann-author'],
    }),
  ];
  for (const edit of edits) {
    const kept = stories.filter(({ key }) => key !== edit.key);
    // Standing pages are part of what all is made from.
    const after = { ...archiveOf({ stories: [...kept, edit] }), pages: before.pages };
    const archives = [before, after] as const;
    const [made, again] = archives.map(
      (archive) =>
        new Map(
          outputsOf(archive).map((one) => [`${one.path} ${JSON.stringify(one.fingerprint)}`, one]),
        ),
    );
    const same = [...made!].filter(([key]) => again!.has(key));
    expect(same.length).toBeGreaterThan(20);
    for (const [key, output] of same) {
      expect(again!.get(key)!.make(sources), key).toBe(output.make(sources));
    }
  }
});

test('a label, a picture and a setting are seen', () => {
  const stories = [story('2021-05-06', 'x', { topics: ['a'], photo: { src: 'a.png', alt: 'x' } })];
  const before = archiveOf({ stories });
  const renamed = archiveOf({
    stories,
    facets: () => ({
      labels: {
        en: { text: 'Other', lang: 'en' },
        ru: { text: 'Ru', lang: 'ru' },
        ar: { text: 'Ar', lang: 'ar' },
      },
    }),
  });
  for (const path of [
    'feed.xml',
    'topics/a/feed.xml',
    'data/topics.jsonld',
    'data/articles-2021.ndjson.gz',
    'feeds.opml',
  ]) {
    expect(changes(before, renamed)).toContain(path);
  }
  const matched = archiveOf({ stories, facets: () => ({ iptc: 'medtop:13000000' }) });
  expect(changes(before, matched)).toContain('data/articles-2021.ndjson.gz');
});

test('no two outputs have one address, and none is that of a page', () => {
  const paths = outputsOf(sampleArchive()).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.endsWith('.html') || path.startsWith('/'))).toEqual([]);
});
