import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { relatedOf } from '../../src/views/related.ts';
import { archiveOf, story } from './archive.ts';

const slugs = (archive: Archive, key: string, lang = 'en') =>
  relatedOf(archive, lang, archive.byKey.get(key)!).map(({ original }) => original.slug);

/** Articles of a topic that all of them have, as a background against which a name is rare. */
const crowd = Array.from({ length: 40 }, (_, index) =>
  story(`2020-01-${String((index % 28) + 1).padStart(2, '0')}`, `crowd-${index}`, {
    topics: ['news'],
  }),
);
const withNames = (day: string, slug: string, people: string[], places: string[] = []) =>
  story(day, slug, { topics: ['news'], people, places });

describe('articles are related', () => {
  const archive = archiveOf({
    stories: [
      ...crowd,
      withNames('2012-05-01', 'far', ['ann'], ['kabul']),
      withNames('2020-02-10', 'near', ['ann']),
      withNames('2020-02-11', 'nearest', ['ann'], ['kabul']),
      withNames('2020-02-12', 'model', ['ann'], ['kabul']),
      withNames('2020-02-13', 'later', ['ann'], ['kabul']),
    ],
  });

  test('by what is rare, to what is earlier, the closest in matter and time first', () => {
    expect(slugs(archive, '2020/02/12/model')).toEqual(['nearest', 'near', 'far']);
  });

  test('never to what came later, nor by a common topic alone', () => {
    expect(slugs(archive, '2012/05/01/far')).toEqual([]);
    expect(slugs(archive, '2020/01/28/crowd-27')).toEqual([]);
  });

  test('only within an edition, and not to what is withdrawn', () => {
    const gone = { status: 'withdrawn', withdrawn: { date: '2024-01-01', reason: 'x' } } as const;
    const stories = [
      ...crowd,
      withNames('2020-02-10', 'english', ['ann']),
      story('2020-02-11', 'both', { topics: ['news'], people: ['ann'] }, { ru: {} }),
      story('2020-02-12', 'gone', { topics: ['news'], people: ['ann'], ...gone }),
      story('2020-02-13', 'model', { topics: ['news'], people: ['ann'] }, { ru: {} }),
    ];
    const some = archiveOf({ stories });
    expect(slugs(some, '2020/02/13/model')).toEqual(['both', 'english']);
    // Two articles in Russian are too few to tell what is rare there.
    expect(slugs(some, '2020/02/13/model', 'ar')).toEqual([]);
    expect(slugs(some, '2020/02/12/gone')).toEqual([]);
  });
});

test('a new article changes what is related to no older one', () => {
  const older = Array.from({ length: 60 }, (_, index) =>
    withNames(`2020-0${1 + (index % 9)}-11`, `s${index}`, [`p${index % 7}`], [`l${index % 5}`]),
  );
  const added = withNames('2021-01-01', 'new', ['p1', 'p2'], ['l1']);
  const [before, after] = [
    archiveOf({ stories: older }),
    archiveOf({ stories: [...older, added] }),
  ];
  for (const { key } of before.stories) expect(slugs(after, key)).toEqual(slugs(before, key));
  expect(slugs(after, added.key)).toHaveLength(4);
});

test('nearly every article of a large archive has some', () => {
  const random = createRandom(1, 1);
  const some = (count: number, of: number) =>
    Array.from({ length: count }, () => `${random.zipf(of)}`);
  const stories = Array.from({ length: 10_000 }, (_, number) => {
    const day = new Date(Date.UTC(2004, 0, 1 + number / 4)).toISOString().slice(0, 10);
    const names = { topics: some(3, 300), people: some(2, 3000), places: some(2, 1000) };
    return story(day, `s${number}`, names);
  });
  const archive: Archive = {
    ...archiveOf(),
    stories: stories.toSorted((a, b) => (a.order < b.order ? 1 : -1)),
  };
  const found = stories.filter((one) => relatedOf(archive, 'en', one).length > 0);
  expect(found.length).toBeGreaterThan(9_000);
});
