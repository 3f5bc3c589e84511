import { yearOf } from '../text/dates/period.ts';
import type { Archive, Facet } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { oncePer } from '../archive/once-per.ts';

/** A facet that carries more articles than this, withdrawn ones too, continues by year. */
export const longFacet = 100;

/** The years in which a facet has articles, ascending. */
export const yearsOf = oncePer((facet: Facet): readonly string[] =>
  [...new Set(facet.stories.map(({ period }) => yearOf(period)))].reverse(),
);

/** Throws if the archive has no such facet. */
export function facetOf({ facets }: Archive, kind: FacetKind, id: string): Facet {
  const facet = facets[kind].get(id);
  if (!facet) throw new Error(`There is no ${kind} "${id}"`);
  return facet;
}

/**
 * The years of which a facet has pages, ascending; none unless it is long. A year keeps its page when all that it had
 * was withdrawn: addresses are permanent.
 */
export function facetYears(archive: Archive, facet: Facet): string[] {
  if (facet.total <= longFacet) return [];
  const withdrawn = yearsOfWithdrawn(archive).get(`${facet.kind}/${facet.id}`) ?? [];
  return [...new Set([...yearsOf(facet), ...withdrawn])].sort();
}

const yearsOfWithdrawn = oncePer((archive: Archive): ReadonlyMap<string, ReadonlySet<string>> => {
  const years = new Map<string, Set<string>>();
  for (const story of archive.withdrawn) {
    for (const kind of facetKindNames) {
      for (const id of story.facets[kind]) {
        const key = `${kind}/${id}`;
        years.set(key, (years.get(key) ?? new Set()).add(yearOf(story.period)));
      }
    }
  }
  return years;
});
