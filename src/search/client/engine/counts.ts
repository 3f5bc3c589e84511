import type { BundleEntry, FacetName } from '../../entry.ts';
import type { SearchResults } from './pagefind.ts';
import { bundlesFor, toCount } from './question.ts';
import type { SearchState } from './state.ts';

export type Counts = ReadonlyMap<string, number>;

/** Searches one bundle and counts the values of these facets. */
export type AskBundle = (
  bundle: BundleEntry,
  state: SearchState,
  counted: readonly string[],
) => Promise<SearchResults>;

/** The numbers beside a facet's values; undefined if the static ones are right. */
export async function countFacet(
  bundles: readonly BundleEntry[],
  state: SearchState,
  name: FacetName,
  ask: AskBundle,
): Promise<Counts | undefined> {
  const other = toCount(state, name);
  if (!other) return undefined;
  if (name === 'language') {
    // Each edition of a story counts, although the results may list the story once: the number beside a language is
    // what choosing it would find.
    const langs = state.chosen.language ?? [...new Set(bundles.map(({ lang }) => lang))];
    const inAny = { ...other, chosen: { ...other.chosen, language: langs } };
    const counts = new Map(langs.map((lang) => [lang, 0]));
    await Promise.all(
      bundlesFor(bundles, inAny).map(async (bundle) => {
        const { results } = await ask(bundle, inAny, []);
        counts.set(bundle.lang, (counts.get(bundle.lang) ?? 0) + results.length);
      }),
    );
    return counts;
  }
  const counts = new Map<string, number>();
  const add = (id: string, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
  await Promise.all(
    bundlesFor(bundles, other).map(async (bundle) => {
      // A bundle of a single year: all its articles have that year, so the filter need not be loaded.
      const isKnown = name === 'year' && bundle.from === bundle.to;
      const { results, filters } = await ask(bundle, other, isKnown ? [] : [name]);
      if (isKnown) add(bundle.from, results.length);
      else for (const [id, count] of Object.entries(filters[name] ?? {})) add(id, count);
    }),
  );
  return counts;
}
