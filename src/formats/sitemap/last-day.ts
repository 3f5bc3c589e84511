import type { Article } from '../../article/article.ts';
import { changesOf } from '../../article/changes.ts';
import { periodOf } from '../../text/dates/dates.ts';
import { dayOf, periodsAround, yearOf } from '../../text/dates/period.ts';
import type { Archive, Story } from '../../archive/archive.ts';
import { facetKindNames } from '../../archive/names/facet-kinds.ts';
import { calendarOf } from '../../views/calendar-index.ts';
import type { Route } from '../../views/routes.ts';
import { newestOf } from '../../views/sorted-stories.ts';

/**
 * The day on which what a page shows changed last, as written: sitemaps need no more. Undefined where nobody knows
 * the day: sitemaps take no month alone (https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd).
 */
export function lastDay(archive: Archive, route: Route): string | undefined {
  if (route.kind === 'article') {
    const article = archive.byKey.get(route.key)?.editions[route.lang];
    return article && dayOf(dayOfChange(article));
  }
  const list = listOf(route);
  if (list === undefined) return undefined;
  const newest = newestOn(archive, route);
  const changed = changesIn(archive).get(list);
  const last =
    newest === undefined || (changed !== undefined && changed > newest) ? changed : newest;
  return last && dayOf(last);
}

/** As written; the first edition says it for all. */
export function dayOfWithdrawal({ original }: Story): string {
  return periodOf(original.withdrawn?.date ?? original.date);
}

const dayOfChange = (article: Article) => periodOf(latestOf([article.date, ...changesOf(article)]));

const latestOf = (days: readonly string[]) =>
  days.reduce((last, day) => (day > last ? day : last), '');

/** What a page lists, by name; the editions list the same. Undefined for a page that lists no articles. */
function listOf(route: Route): string | undefined {
  if (route.kind === 'front' || route.kind === 'dates') return 'all';
  if ('day' in route) return route.day;
  if ('month' in route) return route.month;
  if (route.kind === 'year') return route.year;
  if (route.kind === 'on-this-day') return route.monthDay;
  if (!('id' in route)) return undefined;
  const facet = `${route.facetKind} ${route.id}`;
  return route.kind === 'facet' ? facet : `${facet} ${route.year}`;
}

/** All that list a story. */
function listsOf({ period, facets }: Story): string[] {
  const year = yearOf(period);
  const ofFacets = facetKindNames.flatMap((kind) =>
    facets[kind].flatMap((id) => [`${kind} ${id}`, `${kind} ${id} ${year}`]),
  );
  const monthDay = dayOf(period)?.slice(5);
  return ['all', ...periodsAround(period), ...(monthDay ? [monthDay] : []), ...ofFacets];
}

/** The day of the newest article that a page lists. */
function newestOn(archive: Archive, route: Route): string | undefined {
  const { stories, facets } = archive;
  if (route.kind === 'front' || route.kind === 'dates') return stories[0]?.period;
  if (route.kind === 'on-this-day') {
    return calendarOf(archive).daysOfYear.get(route.monthDay)?.[0];
  }
  if ('day' in route) return newestOf(stories, route.day)?.period;
  if ('month' in route) return newestOf(stories, route.month)?.period;
  if (route.kind === 'year') return newestOf(stories, route.year)?.period;
  if (!('id' in route)) return undefined;
  const ofFacet = facets[route.facetKind].get(route.id)?.stories ?? [];
  return (route.kind === 'facet' ? ofFacet[0] : newestOf(ofFacet, route.year))?.period;
}

const changes = new WeakMap<Archive, ReadonlyMap<string, string>>();

/** By list, the last day on which an article was changed after its own day, or withdrawn: few are. Made once. */
function changesIn(archive: Archive): ReadonlyMap<string, string> {
  const known = changes.get(archive);
  if (known) return known;
  const made = new Map<string, string>();
  const add = (story: Story, day: string) => {
    for (const list of listsOf(story)) {
      if (day > (made.get(list) ?? '')) made.set(list, day);
    }
  };
  for (const story of archive.stories) {
    const days = Object.values(story.editions).map(dayOfChange);
    if (days.some((day) => day !== story.period)) add(story, latestOf(days));
  }
  for (const story of archive.withdrawn) add(story, dayOfWithdrawal(story));
  changes.set(archive, made);
  return made;
}
