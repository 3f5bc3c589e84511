import { collatorOf, formatNumber, formatYear } from '../i18n/format.ts';
import type { Story } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import type { Edition } from './edition.ts';
import { facetLink, type Link } from './links.ts';

/** A link with its number of articles, formatted, and its share of the largest (0 to 1) for bars. */
export interface Counted extends Link {
  count: number;
  countText: string;
  share: number;
}

/** A year with its number of articles. `href` is absent where there are none. */
export interface YearBar extends Omit<Counted, 'href'> {
  year: string;
  href?: string;
}

export interface FacetGroupCounted {
  kind: FacetKind;
  heading: string;
  links: Counted[];
}

/** Facets of a kind with their numbers of articles, in the order given; shares are of the largest. */
export function countedFacets(
  edition: Edition,
  kind: FacetKind,
  counts: readonly (readonly [id: string, count: number])[],
): Counted[] {
  const largest = largestOf(counts.map(([, count]) => count));
  return counts.map(([id, count]) => ({
    ...facetLink(edition, kind, id),
    count,
    countText: formatNumber(count, edition.locale),
    share: count / largest,
  }));
}

/** The most frequent, by number, then by label in the language's order, then by id. */
export function mostFrequent(
  edition: Edition,
  kind: FacetKind,
  counts: Iterable<readonly [id: string, count: number]>,
  limit: number,
): Counted[] {
  const { compare } = collatorOf(edition.lang);
  const labels = edition.archive.facets[kind];
  const label = (id: string) => labels.get(id)?.labels[edition.lang]?.text ?? id;
  const sorted = [...counts].sort(
    ([a, countA], [b, countB]) =>
      countB - countA || compare(label(a), label(b)) || (a < b ? -1 : 1),
  );
  return countedFacets(edition, kind, sorted.slice(0, limit));
}

/** How many of the stories carry each facet of each kind. */
export function tally(stories: Iterable<Story>): Record<FacetKind, Map<string, number>> {
  const tallies = Object.fromEntries(facetKindNames.map((kind) => [kind, new Map()])) as Record<
    FacetKind,
    Map<string, number>
  >;
  for (const story of stories) {
    for (const kind of facetKindNames) {
      for (const id of story.facets[kind]) tallies[kind].set(id, (tallies[kind].get(id) ?? 0) + 1);
    }
  }
  return tallies;
}

/** A bar for each year from the first to the last, the empty ones too. */
export function yearBars(
  { locale }: Edition,
  counts: ReadonlyMap<string, number>,
  hrefOf: (year: string) => string,
): YearBar[] {
  const years = [...counts.keys()].sort();
  const first = Number(years[0]);
  const largest = largestOf([...counts.values()]);
  const length = years.length === 0 ? 0 : Number(years.at(-1)) - first + 1;
  return Array.from({ length }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    const count = counts.get(year) ?? 0;
    return {
      year,
      text: formatYear(year, locale),
      count,
      countText: formatNumber(count, locale),
      share: count / largest,
      ...(counts.has(year) ? { href: hrefOf(year) } : {}),
    };
  });
}

function largestOf(counts: readonly number[]): number {
  return counts.reduce((largest, count) => Math.max(largest, count), 1);
}
