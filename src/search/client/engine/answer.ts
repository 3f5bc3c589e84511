import type { BundleEntry } from '../../entry.ts';
import { hitsOf, type Hit } from './hit.ts';
import { chain, interleave, type Next } from './merge.ts';
import type { SearchResults, SearchResult } from './pagefind.ts';
import type { Sort } from './state.ts';

export interface Answer {
  count: number;
  /** The next results, in order; fewer than requested means that there are no more. */
  next: Next<Hit>;
}

/** A bundle and its results, searched for when they are first needed. */
export interface Part {
  bundle: BundleEntry;
  found: () => Promise<SearchResults>;
}

/** The results of all bundles in one order: by date, or by score with the edition's own language first. */
export function orderHits(parts: readonly Part[], sort: Sort): Next<Hit> {
  const languages = [...Map.groupBy(parts, ({ bundle }) => bundle.lang)];
  if (sort !== 'relevance') {
    // The bundles of one language don't overlap in time, so each is searched only when its turn comes.
    const inTime = languages.map(([lang, some]) => {
      const ordered = sort === 'newest' ? some : some.toReversed();
      return chain(
        ordered.map(({ found }) => later(async () => hitsOf((await found()).results, lang))),
      );
    });
    const [only, ...others] = inTime;
    if (only && others.length === 0) return only;
    return interleave(inTime, (a, b) =>
      sort === 'newest' ? a.period > b.period : a.period < b.period,
    );
  }
  return chain(
    languages.map(([lang, some]) =>
      later(async () => {
        const all = await Promise.all(some.map(({ found }) => found()));
        return hitsOf(all.flatMap(({ results }) => results).sort(byScore), lang);
      }),
    ),
  );
}

function byScore(a: SearchResult, b: SearchResult): number {
  return b.score - a.score;
}

/** A list that is made when the first items are requested. */
function later<T>(make: () => Promise<Next<T>>): Next<T> {
  let made: Promise<Next<T>> | undefined;
  return async (count) => (await (made ??= make()))(count);
}
