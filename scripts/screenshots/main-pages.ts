import type { Archive, Story } from '../../src/archive/archive.ts';
import type { Article } from '../../src/article/article.ts';
import { dayOf, precisionOf } from '../../src/text/dates/period.ts';
import { calendarOf } from '../../src/views/calendar-index.ts';
import {
  articlePath,
  datesPath,
  dayPath,
  facetIndexPath,
  facetPath,
  frontPath,
  monthPath,
  onThisDayPath,
  periodPath,
  searchPath,
  standingPath,
  yearPath,
} from '../../src/views/addresses.ts';

/** A page worth looking at. */
export interface MainPage {
  name: string;
  /** Relative to the site's address. */
  path: string;
  /** What must be there before it is looked at, as a CSS selector. */
  until?: string;
  /** Worth looking at on paper too. */
  print?: true;
}

/** Sorts by a number, the greatest first. */
const most =
  <T>(number: (item: T) => number) =>
  (a: T, b: T) =>
    number(b) - number(a);

/**
 * One page of each kind, the fullest there is of its kind, in each edition: those of the first by their plain
 * name (`day`), the others with their language (`day-ru`).
 */
export function mainPages(archive: Archive): MainPage[] {
  const [first] = archive.site.editions;
  return archive.site.editions.flatMap((lang) =>
    pagesIn(archive, lang).map(({ name, path, ...rest }) => ({
      name: lang === first ? name : `${name}-${lang}`,
      path: path.slice(1),
      ...rest,
    })),
  );
}

function pagesIn(archive: Archive, lang: string): MainPage[] {
  const { site } = archive;
  const facet = (kind: 'topic' | 'source' | 'person') =>
    [...archive.facets[kind].values()].toSorted(most(({ stories }) => stories.length))[0];
  const [topic, source, person] = [facet('topic'), facet('source'), facet('person')];
  const story = archive.stories.toSorted(most(({ editions }) => Object.keys(editions).length))[0];
  const standing = [...archive.pages.keys()].sort().find((slug) => archive.pages.get(slug)?.[lang]);
  const day = dayOf(story?.period ?? '') ?? calendarOf(archive).days.at(-1);
  const word = topic?.labels[lang]?.text ?? story?.original.title.split(' ')[0] ?? '';
  const search = (words: string) => `${searchPath(site, lang)}?q=${encodeURIComponent(words)}`;
  return [
    { name: 'front', path: frontPath(site, lang) },
    ...articlesOf(archive, lang, story),
    ...(topic
      ? [
          { name: 'topic', path: facetPath(site, lang, 'topic', topic.id), print: true as const },
          { name: 'topics', path: facetIndexPath(site, lang, 'topic') },
        ]
      : []),
    ...(source ? [{ name: 'source', path: facetPath(site, lang, 'source', source.id) }] : []),
    ...(person ? [{ name: 'person', path: facetPath(site, lang, 'person', person.id) }] : []),
    { name: 'dates', path: datesPath(site, lang) },
    ...(day === undefined ? [] : datesOf(archive, lang, day)),
    ...unknownOf(archive, lang),
    { name: 'search', path: search(word), ...(story ? { until: '[data-results] > *' } : {}) },
    { name: 'search-begin', path: searchPath(site, lang) },
    { name: 'search-nothing', path: search('qqqq') },
    ...(standing === undefined
      ? []
      : [{ name: 'standing', path: standingPath(site, lang, standing) }]),
    { name: 'not-found', path: `${frontPath(site, lang)}2021/02/28/no-such-page/` },
  ];
}

/** The article with most editions, and one with each thing that few articles have. */
function articlesOf(
  { site, stories, withdrawn }: Archive,
  lang: string,
  story: Story | undefined,
): MainPage[] {
  const has = (wanted: (article: Article) => unknown) =>
    stories.find(({ editions }) => editions[lang] && wanted(editions[lang]));
  const particular: Record<string, Story | undefined> = {
    article: story,
    'article-picture': has(({ photo }) => photo?.src),
    'article-correction': has(({ corrections }) => corrections.length > 0),
    'article-note': has(({ notes }) => notes.length > 0),
    'article-withdrawn': withdrawn[0],
    'article-month': stories.find(({ period }) => precisionOf(period) === 'month'),
    'article-year': stories.find(({ period }) => precisionOf(period) === 'year'),
  };
  return Object.entries(particular).flatMap(([name, found]) => {
    const article = found?.editions[lang];
    return article ? [{ name, path: articlePath(site, article), print: true as const }] : [];
  });
}

/** A month and a year in which there are articles whose day nobody knows. */
function unknownOf({ site, periods }: Archive, lang: string): MainPage[] {
  return (['month', 'year'] as const).flatMap((precision) => {
    const [period] = [...periods].find(
      ([each, { length }]) => length > 0 && precisionOf(each) === precision,
    ) ?? [undefined];
    if (period === undefined) return [];
    return [{ name: `${precision}-unknown`, path: periodPath(site, lang, period) }];
  });
}

function datesOf({ site }: Archive, lang: string, day: string): MainPage[] {
  return [
    { name: 'year', path: yearPath(site, lang, day.slice(0, 4)) },
    { name: 'month', path: monthPath(site, lang, day.slice(0, 7)) },
    { name: 'day', path: dayPath(site, lang, day), print: true },
    { name: 'on-this-day', path: onThisDayPath(site, lang, day.slice(5)) },
  ];
}
