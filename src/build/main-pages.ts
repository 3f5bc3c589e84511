import type { Archive, Story } from '../archive/archive.ts';
import {
  articlePath,
  dayPath,
  facetIndexPath,
  facetPath,
  frontPath,
  monthPath,
  onThisDayPath,
  searchPath,
  standingPath,
  yearPath,
} from '../views/routes.ts';

/** A page worth looking at. */
export interface MainPage {
  name: string;
  /** Relative to the site's address. */
  path: string;
  /** What must be there before it is looked at, as a CSS selector. */
  until?: string;
}

/** Sorts by a number, the greatest first. */
const most =
  <T>(number: (item: T) => number) =>
  (a: T, b: T) =>
    number(b) - number(a);

/** One page of each kind, the fullest there is of its kind; fronts and the article in each language. */
export function mainPages(archive: Archive): MainPage[] {
  const { site } = archive;
  const [lang] = site.editions;
  const facet = (kind: 'topic' | 'source' | 'person') =>
    [...archive.facets[kind].values()].toSorted(most(({ stories }) => stories.length))[0];
  const [topic, source, person] = [facet('topic'), facet('source'), facet('person')];
  const story = archive.stories.toSorted(most(({ editions }) => Object.keys(editions).length))[0];
  const [standing] = [...archive.pages.keys()].sort();
  const word = topic?.labels[lang]?.text ?? story?.original.title.split(' ')[0] ?? '';
  const search = (words: string) => `${searchPath(site, lang)}?q=${encodeURIComponent(words)}`;
  const pages: MainPage[] = [
    ...site.editions.map((edition) => ({
      name: edition === lang ? 'front' : `front-${edition}`,
      path: frontPath(site, edition),
    })),
    ...articlesOf(archive, story),
    ...(topic ? [{ name: 'topic', path: facetPath(site, lang, 'topic', topic.id) }] : []),
    ...(topic ? [{ name: 'topics', path: facetIndexPath(site, lang, 'topic') }] : []),
    ...(source ? [{ name: 'source', path: facetPath(site, lang, 'source', source.id) }] : []),
    ...(person ? [{ name: 'person', path: facetPath(site, lang, 'person', person.id) }] : []),
    ...(story ? datesOf(archive, story.day) : []),
    { name: 'search', path: search(word), ...(story ? { until: '[data-results] > *' } : {}) },
    { name: 'search-begin', path: searchPath(site, lang) },
    { name: 'search-nothing', path: search('qqqq') },
    ...(standing ? [{ name: 'standing', path: standingPath(site, lang, standing) }] : []),
    { name: 'not-found', path: '/2021/02/28/no-such-page/' },
  ];
  return pages.map((page) => ({ ...page, path: page.path.slice(1) }));
}

/** The article in each of its languages, and one with each thing that few articles have. */
function articlesOf({ site, stories, withdrawn }: Archive, story: Story | undefined): MainPage[] {
  const particular: Record<string, Story | undefined> = {
    picture: stories.find(({ original }) => original.photo?.src),
    correction: stories.find(({ original }) => original.corrections.length > 0),
    note: stories.find(({ original }) => original.notes.length > 0),
    withdrawn: withdrawn[0],
  };
  return [
    ...Object.values(story?.editions ?? {}).map((article) => ({
      name: `article-${article.lang}`,
      path: articlePath(site, article),
    })),
    ...Object.entries(particular).flatMap(([name, found]) =>
      found ? [{ name: `article-${name}`, path: articlePath(site, found.original) }] : [],
    ),
  ];
}

function datesOf({ site }: Archive, day: string): MainPage[] {
  const [lang] = site.editions;
  return [
    { name: 'year', path: yearPath(site, lang, day.slice(0, 4)) },
    { name: 'month', path: monthPath(site, lang, day.slice(0, 7)) },
    { name: 'day', path: dayPath(site, lang, day) },
    { name: 'on-this-day', path: onThisDayPath(site, lang, day.slice(5)) },
  ];
}
