import type { FacetName, FacetValue } from '../../entry.ts';
import type { Counts } from '../engine/counts.ts';

/** A value as it is offered. */
export interface FacetItem {
  id: string;
  label: string;
  lang?: string;
  /** Undefined where the number is not known. */
  count: number | undefined;
  chosen: boolean;
  /** Of the largest number, 0 to 1: for bars. */
  share: number;
}

/** What decides which values of a facet are offered. */
export interface FacetState {
  counts: Counts | undefined;
  chosen: readonly string[];
  /** How many are shown at most, beside those that are chosen. */
  limit: number;
}

/**
 * The values that a facet offers: those that would find something, the most frequent first (years and
 * languages keep their order), and always those that are chosen.
 */
export function facetItems(
  name: FacetName,
  values: readonly FacetValue[],
  { counts, chosen, limit }: FacetState,
): { items: FacetItem[]; hasMore: boolean } {
  const known = (value: FacetValue) => {
    if (!counts) return value.count;
    // A language that was not searched is not in the counts: how much it has isn't known.
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
