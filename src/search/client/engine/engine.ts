import type { BundleEntry, FacetName, FacetValue, SearchEntry } from '../../entry.ts';
import { orderHits, type Answer, type Part } from './answer.ts';
import { countFacet, type Counts } from './counts.ts';
import { explain, type Reason } from './explain.ts';
import type { OpenBundle, Opener } from './pagefind.ts';
import { bundlesFor, knownCount, toQuestion } from './question.ts';
import { sortOf, type SearchState } from './state.ts';

export interface Engine {
  /** Opens the newest bundle before the first search. Errors are left to the search. */
  warm(): void;
  /**
   * Searches. If several bundles are needed, `early` gets the newest bundle's answer first; if it returns false, the
   * search ends without an answer. Throws if the index cannot be loaded.
   */
  ask(state: SearchState, early: (answer: Answer) => Promise<boolean>): Promise<Answer | undefined>;
  /** Says why a search finds nothing. Throws if the index cannot be loaded. */
  explain(state: SearchState): Promise<Reason>;
  /** Numbers by facet and value; a facet whose static counts are right is absent. */
  count(state: SearchState, facets: readonly FacetName[]): Promise<ReadonlyMap<FacetName, Counts>>;
}

export interface EngineParts {
  edition: string;
  entry: SearchEntry;
  /** Loads the entry again, in case a deployment has changed it. */
  reload: () => Promise<SearchEntry>;
  createOpener: () => Opener;
  valueOf: (name: FacetName, id: string) => FacetValue | undefined;
}

/**
 * Searches the bundles of all languages and times as one. They are opened when they are needed. If a deployment has
 * removed a file, the index is opened again and the search repeated.
 */
export function createEngine({
  edition,
  reload,
  createOpener,
  valueOf,
  ...parts
}: EngineParts): Engine {
  let entry = parts.entry;
  let opener = createOpener();
  let opened = new Map<BundleEntry, Promise<OpenBundle>>();

  const open = (bundle: BundleEntry): Promise<OpenBundle> => {
    const known = opened.get(bundle);
    if (known) return known;
    const opening = opener.open(bundle);
    opened.set(bundle, opening);
    return opening;
  };

  const askBundle = async (
    bundle: BundleEntry,
    state: SearchState,
    counted: readonly string[] = [],
  ) => {
    const { search } = await open(bundle);
    const { query, options } = toQuestion(state, bundle, edition);
    return search(query, options, counted);
  };

  const reopen = async () => {
    opener.close();
    opened = new Map();
    entry = await reload();
    opener = createOpener();
  };

  /** Runs an action, and once more with the reopened index if it fails. */
  const persist = async <T>(action: () => Promise<T>): Promise<T> => {
    const before = entry;
    return action().catch(async () => {
      // Another search may have reopened it already.
      if (entry === before) await reopen();
      return action();
    });
  };

  const partsOf = (state: SearchState): Part[] =>
    bundlesFor(entry.bundles, state).map((bundle) => {
      let asked: ReturnType<typeof askBundle> | undefined;
      return { bundle, found: () => (asked ??= askBundle(bundle, state)) };
    });

  const answerOf = async (parts: readonly Part[], state: SearchState): Promise<Answer> => {
    const found = await Promise.all(parts.map((part) => part.found()));
    const count = found.reduce((sum, { results }) => sum + results.length, 0);
    return { count, next: orderHits(parts, sortOf(state)) };
  };

  const askOnce = async (
    state: SearchState,
    early: (answer: Answer) => Promise<boolean>,
  ): Promise<Answer | undefined> => {
    const all = partsOf(state);
    const known = sortOf(state) === 'relevance' ? undefined : knownCount(state, valueOf);
    // If the number is known, only the bundles whose results are shown need to be searched.
    if (known !== undefined) return { count: known, next: orderHits(all, sortOf(state)) };
    if (all.length > 1) {
      const first = await answerOf(all.slice(0, 1), state);
      if (!(await early(first))) return undefined;
    }
    return answerOf(all, state);
  };

  return {
    warm() {
      const [newest] = entry.bundles;
      if (newest) open(newest).catch(() => undefined);
    },
    async ask(state, early) {
      let current = await persist(() => askOnce(state, early));
      if (!current) return undefined;
      let given = 0;
      const next: Answer['next'] = async (count) => {
        let isAgain = false;
        const hits = await persist(async () => {
          if (!isAgain) {
            isAgain = true;
            return (await current?.next(count)) ?? [];
          }
          current = await askOnce(state, () => Promise.resolve(true));
          return ((await current?.next(given + count)) ?? []).slice(given);
        });
        given += hits.length;
        return hits;
      };
      return { count: current.count, next };
    },
    explain: (state) =>
      persist(async () =>
        explain(state.query, await Promise.all(bundlesFor(entry.bundles, state).map(open))),
      ),
    async count(state, facets) {
      const counted = await persist(() =>
        Promise.all(
          facets.map(
            async (name) =>
              [name, await countFacet(entry.bundles, state, name, askBundle)] as const,
          ),
        ),
      );
      return new Map(counted.filter((one): one is [FacetName, Counts] => one[1] !== undefined));
    },
  };
}
