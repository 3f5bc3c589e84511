import { facetNames, type FacetName } from '../../entry.ts';
import { isDayText, isRange, type Range } from './dates.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';
export const sorts: readonly Sort[] = ['relevance', 'newest', 'oldest'];

/** Chosen values by facet, sorted and without repetition; a facet without a choice is absent. */
export type Choice = Partial<Record<FacetName, readonly string[]>>;

/** A search, complete: everything that the page's address says. */
export interface SearchState extends Range {
  query: string;
  /** Absent: by relevance, or the newest first if there are no words. */
  sort?: Sort;
  chosen: Choice;
  /** Whether the last word may be incomplete. The address does not say this. */
  isBeingWritten?: boolean;
}

/** Reads an address. Unknown values (`knows`) are left out without an error. */
export function readState(
  params: URLSearchParams,
  knows: (name: FacetName, id: string) => boolean,
): SearchState {
  const sort = sorts.find((one) => one === params.get('sort'));
  let chosen: Choice = {};
  for (const name of facetNames) {
    const ids = params.getAll(name).filter((id) => knows(name, id));
    chosen = choose(chosen, name, ids);
  }
  const [from, to] = [params.get('from'), params.get('to')];
  return tidy({
    query: params.get('q') ?? '',
    chosen,
    ...(isDayText(from) ? { from } : {}),
    ...(isDayText(to) ? { to } : {}),
    ...(sort ? { sort } : {}),
  });
}

/** The address of a state. Equal states have equal addresses. */
export function writeState(state: SearchState): URLSearchParams {
  const { query, sort, chosen, from, to } = tidy(state);
  const params = new URLSearchParams();
  if (query) params.append('q', query);
  for (const name of facetNames) {
    for (const id of chosen[name] ?? []) params.append(name, id);
  }
  if (from) params.append('from', from);
  if (to) params.append('to', to);
  if (sort) params.append('sort', sort);
  return params;
}

/** The order of the results. By relevance only if there are words. */
export function sortOf({ query, sort }: SearchState): Sort {
  const usual = query ? 'relevance' : 'newest';
  return sort === 'relevance' ? usual : (sort ?? usual);
}

/** Whether nothing is asked; the page then shows what the archive has. */
export function asksNothing({ query, chosen, ...range }: SearchState): boolean {
  return query.trim() === '' && Object.keys(chosen).length === 0 && !isRange(range);
}

/** The choice with these values in one facet; without values, the facet is removed. */
export function choose(chosen: Choice, name: FacetName, ids: readonly string[]): Choice {
  const rest = Object.entries(chosen).filter(([other]) => other !== name);
  const added = ids.length === 0 ? [] : [[name, [...new Set(ids)].sort()] as const];
  return Object.fromEntries([...rest, ...added]);
}

/** The choice with one value turned on or off. */
export function toggle(chosen: Choice, name: FacetName, id: string): Choice {
  const ids = chosen[name] ?? [];
  return choose(chosen, name, ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
}

/** Removes what means nothing: spaces around the query, and the default order. */
function tidy({ query, sort, chosen, ...range }: SearchState): SearchState {
  const state: SearchState = { query: query.replaceAll(/\s+/g, ' ').trim(), chosen, ...range };
  const usual = sort === undefined || sort === 'relevance' || sort === sortOf(state);
  return usual ? state : { ...state, sort };
}
