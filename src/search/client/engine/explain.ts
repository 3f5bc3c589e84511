import { byNearness } from './near.ts';
import type { OpenBundle } from './pagefind.ts';

/** Why nothing is found. */
export interface Reason {
  /** Words and phrases that no article has. */
  missing: string[];
  /** What is left of the query without them; empty where nothing is. */
  rest: string;
  /** The query with words that articles have in the place of such as they lack. */
  near: { word: string; query: string }[];
}

const maxSuggestions = 3;

/** Asks each bundle for the parts of a query, and for words near those that none has. */
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

/** The nearest words of all bundles, as articles write them. */
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
