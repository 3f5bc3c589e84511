import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Story } from '../../src/archive/archive.ts';
import { longFacet } from '../../src/views/facet-years.ts';
import { articlePage } from '../../src/views/kinds/article.ts';
import { kindOf, type Route, type RouteOf } from '../../src/views/kinds.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { archiveOf, story } from './archive.ts';
import { sampleArchive } from './sample.ts';

const note = (date: string) => ({ date, text: 'It was otherwise.' });
const correction = (date: string) => ({ ...note(date), kind: 'correction' as const });

/** More of one topic than its page takes, over four years, of which some were changed and some withdrawn later. */
function longArchive() {
  const changes = (number: number): Partial<Article> => ({
    topics: number % 3 === 0 ? ['sea', 'rare'] : ['sea'],
    ...(number % 17 === 0 ? { updated: `2022-0${1 + (number % 9)}-03T10:00:00+03:00` } : {}),
    ...(number % 23 === 0 ? { corrections: [correction(`2023-0${1 + (number % 9)}-04`)] } : {}),
    ...(number % 29 === 0 ? { notes: [note('2021-02-05'), note('2019-12-31')] } : {}),
  });
  const all = Array.from({ length: longFacet * 2 }, (_none, number) =>
    story(
      `20${18 + (number % 4)}-0${1 + (number % 9)}-1${number % 7}`,
      `s${number}`,
      changes(number),
      number % 11 === 0 ? { ru: { updated: '2022-12-01' } } : {},
    ),
  );
  const withdrawn = Array.from({ length: 6 }, (_none, number) =>
    story(`2020-0${1 + number}-28`, `gone${number}`, {
      topics: ['sea', `gone${number % 2}`],
      status: 'withdrawn',
      withdrawn: { date: `202${number}-05-05`, reason: 'No.' },
    }),
  );
  return archiveOf({ stories: [...all, ...withdrawn] });
}

type Lists = (story: Story) => boolean;

/** Whether pages of the known kinds list a story, or would if it were not withdrawn. */
const lists: { [K in Route['kind']]?: (route: RouteOf<K>) => Lists } = {
  front: () => () => true,
  dates: () => () => true,
  day: (route) => (story) => story.period === route.day,
  month: (route) => (story) => story.period.slice(0, 7) === route.month,
  year: (route) => (story) => story.period.slice(0, 4) === route.year,
  'on-this-day': (route) => (story) => story.period.slice(5) === route.monthDay,
  facet: (route) => (story) => story.facets[route.facetKind].includes(route.id),
  'facet-year': (route) => (story) =>
    story.facets[route.facetKind].includes(route.id) && story.period.slice(0, 4) === route.year,
  'facet-index': () => () => false,
  'on-this-day-index': () => () => false,
  standing: () => () => false,
  search: () => () => false,
  data: () => () => false,
  redirect: () => () => false,
};

const daysOf = (article: Article) =>
  [
    article.date,
    article.updated ?? '',
    ...[...article.corrections, ...article.notes].map((one) => one.date),
  ].map((date) => date.slice(0, 10));

test.each([
  ['the sample', sampleArchive()],
  ['a long topic', longArchive()],
  ['nothing', archiveOf({ stories: [] })],
])('is the last of all the days on which what a page lists was changed: %s', (_name, archive) => {
  for (const route of listRoutes(archive)) {
    const isListed = (lists[route.kind] as ((one: Route) => Lists) | undefined)?.(route);
    if (!isListed) continue;
    const ofStories = archive.stories
      .filter(isListed)
      .flatMap((one) => Object.values(one.editions).flatMap(daysOf));
    const gone = archive.withdrawn.filter(isListed).map(({ original }) => original.withdrawn!.date);
    expect([route.path, kindOf(route).lastDay(archive, route)]).toEqual([
      route.path,
      [...ofStories, ...gone].sort().at(-1),
    ]);
  }
});

test('of an article is that of its own last change', () => {
  const archive = archiveOf({
    stories: [
      story('2020-01-02', 'plain'),
      story('2020-01-02', 'changed', {
        updated: '2021-03-04',
        corrections: [correction('2021-03-05')],
      }),
    ],
  });
  const of = (slug: string) =>
    articlePage.lastDay(archive, {
      kind: 'article',
      lang: 'en',
      key: `2020/01/02/${slug}`,
      path: '',
    });
  expect(of('plain')).toBe('2020-01-02');
  expect(of('changed')).toBe('2021-03-05');
  expect(of('missing')).toBeUndefined();
});
