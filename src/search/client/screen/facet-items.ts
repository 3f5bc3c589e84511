import type { FacetName, FacetValue } from '../../entry.ts';
import type { Counts } from '../engine/counts.ts';

/** A value of a facet as the page lists it. */
export interface FacetItem {
  id: string;
  label: string;
  lang?: string;
  /** Undefined if the number is not known. */
  count: number | undefined;
  chosen: boolean;
  /** Its share of the largest number, from 0 to 1, for the bars. */
  share: number;
}

/** What decides which values of a facet are listed. */
export interface FacetState {
  counts: Counts | undefined;
  chosen: readonly string[];
  /** How many values are listed at most, besides the chosen ones. */
  limit: number;
}

/**
 * The values to list: those that would find something, the most frequent first (years and languages keep their order),
 * and always the chosen ones.
 */
export function facetItems(
  name: FacetName,
  values: readonly FacetValue[],
  { counts, chosen, limit }: FacetState,
): { items: FacetItem[]; hasMore: boolean } {
  const known = (value: FacetValue) => {
    if (!counts) return value.count;
    // A language that was not searched is missing from the counts: its number is unknown.
    return name === 'language' ? counts.get(value.id) : (counts.get(value.id) ?? 0);
  };
  const all = values.map((value) => ({
    id: value.id,
    label: value.label,
    ...(value.lang === undefined ? {} : { lang: value.lang }),
    count: known(value),
    chosen: chosen.includes(value.id),
  }));
  const offered = all.filter((item) => item.chosen || item.count !== 0);
  if (name !== 'year' && name !== 'language') {
    offered.sort((a, b) => Number(b.chosen) - Number(a.chosen) || (b.count ?? 0) - (a.count ?? 0));
  }
  const largest = Math.max(1, ...offered.map(({ count }) => count ?? 0));
  const shown = offered.filter((item, index) => index < limit || item.chosen);
  return {
    items: shown.map((item) => ({ ...item, share: (item.count ?? 0) / largest })),
    hasMore: offered.length > shown.length,
  };
}
