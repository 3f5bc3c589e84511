import type { Archive } from '../archive/archive.ts';
import { calendarOf } from './calendar-index.ts';
import type { Route } from './routes.ts';
import { newestOf } from './sorted-stories.ts';

/**
 * Whether a page is there to list articles and lists none: a day of the year on which nothing ever happened, a topic or
 * a month whose articles were all withdrawn. It stays for whoever comes to it; search engines are not to show it.
 */
export function listsNothing(archive: Archive, route: Route): boolean {
  const { stories, facets, periods } = archive;
  if ('day' in route) return newestOf(stories, route.day) === undefined;
  if ('month' in route) return newestOf(stories, route.month) === undefined;
  if (route.kind === 'year') return newestOf(stories, route.year) === undefined;
  if (route.kind === 'on-this-day') {
    const ofYears = calendarOf(archive).daysOfYear.get(route.monthDay) ?? [];
    return ofYears.every((day) => periods.get(day)?.length === 0);
  }
  if (route.kind === 'facet-index') {
    return [...facets[route.facetKind].values()].every((facet) => facet.stories.length === 0);
  }
  if (!('id' in route)) return false;
  const ofFacet = facets[route.facetKind].get(route.id)?.stories ?? [];
  if (route.kind === 'facet') return ofFacet.length === 0;
  return newestOf(ofFacet, route.year) === undefined;
}
