import type { FacetName } from '../entry.ts';
import type { SearchOptions } from './pagefind.ts';
import type { Choice, SearchState } from './state.ts';
import { asksNothing, choose, sortOf } from './state.ts';

/** What is asked of one bundle. */
export interface Question {
  query: string | null;
  options: Required<SearchOptions>;
}

/**
 * The question of a state: values of one facet are alternatives, facets narrow one another. Without
 * words and without a language each story is wanted once, as the edition lists it.
 */
export function toQuestion(state: SearchState, edition: string): Question {
  const query = state.query.trim() || null;
  const filters: Question['options']['filters'] = {};
  for (const [name, ids] of Object.entries(state.chosen)) {
    if (name !== 'language') filters[name] = { any: ids };
  }
  if (query === null && !state.chosen.language) filters['listed'] = edition;
  const sort = sortOf(state);
  return {
    query,
    options: {
      filters,
      sort: sort === 'relevance' ? {} : { date: sort === 'newest' ? 'desc' : 'asc' },
    },
  };
}

/**
 * The state that counts a facet's values: a choice in a facet does not change the numbers beside its
 * other values. Undefined where nothing else is asked: the static counts are the answer then.
 */
export function toCount(state: SearchState, name: FacetName): SearchState | undefined {
  const chosen: Choice = choose(state.chosen, name, []);
  const rest = { ...state, chosen };
  return asksNothing(rest) ? undefined : rest;
}
