import { byNearness } from './near.ts';
import type { OpenBundle } from './pagefind.ts';

/** Why a search finds nothing. */
export interface Reason {
  /** Words and phrases that no article has. */
  missing: string[];
  /** The query without those words; empty if nothing is left. */
  rest: string;
  /** The query with each missing word replaced by a similar word that articles have. */
  near: { word: string; query: string }[];
}

const maxSuggestions = 3;

/** Counts each clause of a query in each bundle, and looks for words similar to the missing ones. */
export async function explain(query: string, bundles: readonly OpenBundle[]): Promise<Reason> {
  const weighed = await Promise.all(bundles.map(({ weigh }) => weigh(query)));
  const [parts = []] = weighed;
  const lacks = (at: number) => weighed.every((some) => (some[at]?.count ?? 0) === 0);
  const missing = parts.flatMap(({ written }, at) => (lacks(at) ? [written] : []));
  const rest = parts.flatMap(({ written, isExact }, at) =>
    lacks(at) ? [] : [isExact ? `"${written}"` : written],
  );
  const near = await Promise.all(missing.map((word) => wordsNear(word, bundles)));
  return {
    missing,
    rest: rest.join(' '),
    near: missing.flatMap((word, at) =>
      (near[at] ?? []).map((other) => ({ word: other, query: query.replace(word, () => other) })),
    ),
  };
}

/** The most similar words of all bundles, as articles spell them. */
async function wordsNear(word: string, bundles: readonly OpenBundle[]): Promise<string[]> {
  const found = await Promise.all(
    bundles.map(async (bundle) =>
      (await bundle.near(word)).map((one) => ({ ...one, spell: () => bundle.spell(one.form) })),
    ),
  );
  const nearest = new Map(
    found
      .flat()
      .sort(byNearness)
      .toReversed()
      .map((one) => [one.stem, one]),
  );
  const best = [...nearest.values()].sort(byNearness).slice(0, maxSuggestions);
  return Promise.all(best.map(({ spell }) => spell()));
}
