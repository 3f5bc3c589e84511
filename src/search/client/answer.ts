import type { FacetName } from '../entry.ts';
import { hitsOf, type Hit } from './hit.ts';
import { chain, interleave, type Next } from './merge.ts';
import type { Found, Opened } from './pagefind.ts';
import { toCount, toQuestion, type Question } from './question.ts';
import { sortOf, type SearchState } from './state.ts';

export type Counts = ReadonlyMap<string, number>;

export interface Answer {
  count: number;
  /** Numbers by facet and value; a facet that was not asked for, or has its static counts, is absent. */
  counts: ReadonlyMap<FacetName, Counts>;
  /** The next results, in order; fewer than asked for at the end. */
  next: Next<Hit>;
}

/** Answers a state from the bundles, the edition's own first, and counts the values of `facets`. */
export async function answer(
  bundles: readonly Opened[],
  state: SearchState,
  facets: readonly FacetName[],
  edition: string,
): Promise<Answer> {
  const found = await searchAll(bundles, toQuestion(state, edition), facets);
  const lists = bundles.map(({ lang }, index) => hitsOf(found[index] ?? nothing, lang));
  const sort = sortOf(state);
  const isFirst = (a: Hit, b: Hit) => (sort === 'newest' ? a.day > b.day : a.day < b.day);
  const counted = await Promise.all(
    facets.map(
      async (name) => [name, await countFacet(bundles, state, name, edition, found)] as const,
    ),
  );
  return {
    count: found.reduce((sum, { results }) => sum + results.length, 0),
    counts: new Map(counted.filter((one): one is [FacetName, Counts] => one[1] !== undefined)),
    next: sort === 'relevance' ? chain(lists) : interleave(lists, isFirst),
  };
}

const nothing: Found = { results: [], filters: {} };

async function countFacet(
  bundles: readonly Opened[],
  state: SearchState,
  name: FacetName,
  edition: string,
  found: readonly Found[],
): Promise<Counts | undefined> {
  const other = toCount(state, name);
  if (!other) return undefined;
  if (name === 'language') {
    const { query, options } = toQuestion(other, edition);
    // Of all records, also where a story is listed once: a language that is chosen shows all it has.
    const { listed, ...filters } = options.filters;
    const all = listed
      ? await searchAll(bundles, { query, options: { ...options, filters } }, [])
      : found;
    return new Map(bundles.map(({ lang }, index) => [lang, all[index]?.results.length ?? 0]));
  }
  if (!state.chosen[name]) return addUp(found, name);
  return addUp(await searchAll(bundles, toQuestion(other, edition), [name]), name);
}

/** Loads the filters to be counted, then searches: Pagefind counts the values of loaded filters only. */
function searchAll(
  bundles: readonly Opened[],
  { query, options }: Question,
  facets: readonly FacetName[],
): Promise<Found[]> {
  const missing = facets.filter((name) => name !== 'language' && !(name in options.filters));
  const filters = Object.fromEntries(missing.map((name) => [name, '']));
  return Promise.all(
    bundles.map(async ({ pagefind }) => {
      if (missing.length > 0) await pagefind.preload(query, { filters });
      return pagefind.search(query, options);
    }),
  );
}

function addUp(found: readonly Found[], name: FacetName): Counts {
  const counts = new Map<string, number>();
  for (const { filters } of found) {
    for (const [id, count] of Object.entries(filters[name] ?? {})) {
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  return counts;
}
