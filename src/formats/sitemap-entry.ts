import type { Article } from '../article/article.ts';
import { changesOf } from '../article/changes.ts';
import type { Archive, Story } from '../archive/archive.ts';
import { alternatesOf } from '../views/alternates.ts';
import { calendarOf } from '../views/calendar-index.ts';
import { absolute, type Route } from '../views/routes.ts';
import { storiesOf } from '../views/sorted-stories.ts';
import type { Sources } from './output.ts';
import type { SitemapEntry } from './sitemap.ts';

/** A page for the sitemap: when its own words or those of what it lists changed last, not when it was built. */
export function sitemapEntry(archive: Archive, route: Route, sources: Sources): SitemapEntry {
  const { site } = archive;
  const lastmod = lastDay(archive, route);
  return {
    loc: absolute(site, route.path),
    ...(lastmod === undefined ? {} : { lastmod }),
    alternates: alternatesOf(archive, route),
    images: imagesOf(archive, route, sources),
  };
}

/** The day on which what a page shows changed last. */
export function lastDay(archive: Archive, route: Route): string | undefined {
  if (route.kind === 'article') {
    const article = archive.byKey.get(route.key)?.editions[route.lang];
    return article && dayOfChange(article);
  }
  // The editions list the same, and the index asks for what the parts have asked for.
  const known = lastDays.get(archive) ?? new Map<string, string | undefined>();
  lastDays.set(archive, known);
  const { lang: _lang, path: _path, ...list } = route;
  const key = Object.values(list).join(' ');
  if (!known.has(key)) {
    const gone = archive.withdrawn
      .filter((story) => wasListedOn(route, story))
      .map(dayOfWithdrawal);
    known.set(key, latestOf([lastOf(listedOn(archive, route)) ?? '', ...gone]) || undefined);
  }
  return known.get(key);
}

const lastDays = new WeakMap<Archive, Map<string, string | undefined>>();

function lastOf(stories: readonly Story[]): string | undefined {
  let last: string | undefined;
  for (const story of stories) {
    for (const article of Object.values(story.editions)) {
      const day = dayOfChange(article);
      if (last === undefined || day > last) last = day;
    }
  }
  return last;
}

const latestOf = (days: readonly string[]) =>
  days.reduce((last, day) => (day > last ? day : last), '');

/** Days as written: sitemaps need no more, and this is asked for each article. */
function dayOfChange(article: Article): string {
  const known = articleDays.get(article);
  if (known !== undefined) return known;
  const day = latestOf([article.date, ...changesOf(article)]).slice(0, 10);
  articleDays.set(article, day);
  return day;
}

const articleDays = new WeakMap<Article, string>();

/** The articles on a page whose change changes it; none where nobody knows when it changed. */
function listedOn(archive: Archive, route: Route): readonly Story[] {
  const { stories, days } = archive;
  if (route.kind === 'front' || route.kind === 'dates') return stories;
  if ('day' in route) return storiesOf(stories, route.day);
  if ('month' in route) return storiesOf(stories, route.month);
  if (route.kind === 'year') return storiesOf(stories, route.year);
  if (route.kind === 'on-this-day') {
    const ofYears = calendarOf(archive).daysOfYear.get(route.monthDay) ?? [];
    return ofYears.flatMap((day) => days.get(day) ?? []);
  }
  if (!('id' in route)) return [];
  const ofFacet = archive.facets[route.facetKind].get(route.id)?.stories ?? [];
  return route.kind === 'facet' ? ofFacet : storiesOf(ofFacet, route.year);
}

/** A page changed, too, when an article was withdrawn that it listed. */
function wasListedOn(route: Route, story: Story): boolean {
  if (route.kind === 'front' || route.kind === 'dates') return true;
  if ('day' in route) return story.day === route.day;
  if ('month' in route) return story.day.startsWith(route.month);
  if (route.kind === 'year') return story.day.startsWith(route.year);
  if (route.kind === 'on-this-day') return story.day.slice(5) === route.monthDay;
  if (!('id' in route) || !story.facets[route.facetKind].includes(route.id)) return false;
  return route.kind === 'facet' || story.day.startsWith(route.year);
}

/** As written; the first edition says it for all. */
export function dayOfWithdrawal({ original }: Story): string {
  return (original.withdrawn?.date ?? original.date).slice(0, 10);
}

function imagesOf(archive: Archive, route: Route, sources: Sources): string[] {
  if (route.kind !== 'article') return [];
  const article = archive.byKey.get(route.key)?.editions[route.lang];
  if (!article) return [];
  const folder = article.file.slice(0, article.file.lastIndexOf('/') + 1);
  const files = [
    ...(article.photo?.src === undefined ? [] : [article.photo.src]),
    ...article.pictures.map(({ src }) => folder + src),
  ];
  return [...new Set(files)].map(
    (file) => new URL(sources.picture(file).src, archive.site.url).href,
  );
}
