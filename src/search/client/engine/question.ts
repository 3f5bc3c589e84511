import type { BundleEntry, FacetName, FacetValue } from '../../entry.ts';
import { coveredDates, isRange, type Range } from './dates.ts';
import type { SearchOptions } from './bundle.ts';
import type { Choice, SearchState } from './state.ts';
import { asksNothing, choose, sortOf } from './state.ts';

/** A search in one bundle. */
export interface Question {
  query: string | null;
  options: Required<SearchOptions>;
}

/** The bundles that can have results, in their order. */
export function bundlesFor(bundles: readonly BundleEntry[], state: SearchState): BundleEntry[] {
  const { language, year } = state.chosen;
  return bundles.filter(
    (bundle) =>
      (language?.includes(bundle.lang) ?? true) &&
      (year?.some((one) => bundle.from <= one && one <= bundle.to) ?? true) &&
      bundle.from <= (state.to ?? bundle.from).slice(0, 4) &&
      (state.from ?? bundle.to).slice(0, 4) <= bundle.to &&
      (!listsOnce(state) || bundle.listed > 0),
  );
}

/**
 * The search that a state means in one bundle. Values of one facet are alternatives; several facets narrow each other.
 * A filter that all articles of the bundle match is left out, because filters have to be loaded.
 */
export function toQuestion(state: SearchState, bundle: BundleEntry, edition: string): Question {
  const query = state.query.trim() || null;
  const filters: Question['options']['filters'] = {};
  for (const [name, ids] of Object.entries(state.chosen)) {
    if (name === 'language' || (name === 'year' && coversAll(bundle, ids))) continue;
    filters[name] = { any: ids };
  }
  if (!coversBundle(state, bundle))
    filters['date'] = { any: coveredDates(state, bundle.from, bundle.to) };
  if (listsOnce(state) && bundle.listed < bundle.count) filters['listed'] = edition;
  const sort = sortOf(state);
  return {
    query,
    options: {
      filters,
      isBeingWritten: state.isBeingWritten ?? false,
      sort: sort === 'relevance' ? {} : { date: sort === 'newest' ? 'desc' : 'asc' },
    },
  };
}

/**
 * How many articles a state finds, if the static counts tell: without words, and with values of one facet that no
 * article can have together.
 */
export function knownCount(
  state: SearchState,
  valueOf: (name: FacetName, id: string) => FacetValue | undefined,
): number | undefined {
  const [[name, ids] = [], ...others] = Object.entries(state.chosen) as [FacetName, string[]][];
  if (isRange(state) || state.query.trim() !== '' || !name || !ids || others.length > 0)
    return undefined;
  if (ids.length > 1 && name !== 'year' && name !== 'language') return undefined;
  const counts = ids.map((id) => valueOf(name, id)?.count);
  return counts.reduce(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}

/**
 * The state for counting a facet's values: a choice within a facet does not change the numbers beside its other values.
 * Undefined if nothing else is asked; then the static counts are right.
 */
export function toCount(state: SearchState, name: FacetName): SearchState | undefined {
  const chosen: Choice = choose(state.chosen, name, []);
  const rest = { ...state, chosen };
  return asksNothing(rest) ? undefined : rest;
}

/** Without words and without a chosen language, each story appears once, in the edition's version. */
function listsOnce({ query, chosen }: SearchState): boolean {
  return query.trim() === '' && !chosen.language;
}

/** Whether all articles of the bundle are within the range. */
function coversBundle({ from = '', to = '9999' }: Range, bundle: BundleEntry): boolean {
  return from <= `${bundle.from}-01-01` && `${bundle.to}-12-31` <= to;
}

function coversAll({ from, to }: BundleEntry, years: readonly string[]): boolean {
  const span = Number(to) - Number(from) + 1;
  return new Set(years.filter((year) => from <= year && year <= to)).size === span;
}

/** The first and the last year that have articles. */
export function yearsOf(bundles: readonly BundleEntry[]): { from: string; to: string } {
  const [from = ''] = bundles.map((bundle) => bundle.from).sort();
  const to = bundles.map((bundle) => bundle.to).sort();
  return { from, to: to.at(-1) ?? '' };
}
