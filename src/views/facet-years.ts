import { yearOf } from '../text/dates/period.ts';
import type { Archive, Facet } from '../archive/archive.ts';
import { facetKindNames } from '../archive/names/facet-kinds.ts';

/** The years in which a facet has articles, ascending. */
export function yearsOf(facet: Facet): readonly string[] {
  let years = yearsOfFacets.get(facet);
  if (!years) {
    years = [...new Set(facet.stories.map(({ period }) => yearOf(period)))].reverse();
    yearsOfFacets.set(facet, years);
  }
  return years;
}

/** Each of its years' pages asks. */
const yearsOfFacets = new WeakMap<Facet, readonly string[]>();

const withdrawnYears = new WeakMap<Archive, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The years of which a long facet has pages, ascending. A year keeps its page when all that it had was
 * withdrawn: addresses are permanent.
 */
export function facetYears(archive: Archive, facet: Facet): string[] {
  const withdrawn = yearsOfWithdrawn(archive).get(`${facet.kind}/${facet.id}`) ?? [];
  return [...new Set([...yearsOf(facet), ...withdrawn])].sort();
}

function yearsOfWithdrawn(archive: Archive): ReadonlyMap<string, ReadonlySet<string>> {
  const known = withdrawnYears.get(archive);
  if (known) return known;
  const years = new Map<string, Set<string>>();
  for (const story of archive.withdrawn) {
    for (const kind of facetKindNames) {
      for (const id of story.facets[kind]) {
        const key = `${kind}/${id}`;
        years.set(key, (years.get(key) ?? new Set()).add(yearOf(story.period)));
      }
    }
  }
  withdrawnYears.set(archive, years);
  return years;
}
