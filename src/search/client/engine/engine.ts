import type { BundleEntry, FacetName, FacetValue } from '../../entry.ts';
import { orderHits, type Answer, type Part } from './answer.ts';
import { countFacet, type Counts } from './counts.ts';
import { explain, type Reason } from './explain.ts';
import { openIndex, type IndexParts, type OpenIndex } from './open-index.ts';
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

export interface EngineParts extends IndexParts {
  edition: string;
  valueOf: (name: FacetName, id: string) => FacetValue | undefined;
}

/** Searches the bundles of all languages and times as one. */
export function createEngine({ edition, valueOf, ...parts }: EngineParts): Engine {
  const index = openIndex(parts);

  const askBundle = async (
    bundle: BundleEntry,
    state: SearchState,
    counted: readonly string[] = [],
  ) => {
    const { search } = await index.open(bundle);
    const { query, options } = toQuestion(state, bundle, edition);
    return search(query, options, counted);
  };

  const partsOf = (state: SearchState): Part[] =>
    bundlesFor(index.bundles(), state).map((bundle) => {
      let asked: ReturnType<typeof askBundle> | undefined;
      return { bundle, found: () => (asked ??= askBundle(bundle, state)) };
    });

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
      const [newest] = index.bundles();
      if (newest) index.open(newest).catch(() => undefined);
    },
    async ask(state, early) {
      const first = await index.retry(() => askOnce(state, early));
      return first && continued(first, index, () => askOnce(state, () => Promise.resolve(true)));
    },
    explain: (state) =>
      index.retry(async () =>
        explain(
          state.query,
          await Promise.all(bundlesFor(index.bundles(), state).map((each) => index.open(each))),
        ),
      ),
    async count(state, facets) {
      const countOne = async (name: FacetName) =>
        [name, await countFacet(index.bundles(), state, name, askBundle)] as const;
      const counted = await index.retry(() => Promise.all(facets.map(countOne)));
      return new Map(counted.filter((one): one is [FacetName, Counts] => one[1] !== undefined));
    },
  };
}

async function answerOf(parts: readonly Part[], state: SearchState): Promise<Answer> {
  const found = await Promise.all(parts.map((part) => part.found()));
  const count = found.reduce((sum, { results }) => sum + results.length, 0);
  return { count, next: orderHits(parts, sortOf(state)) };
}

/** The answer, whose next results come from asking again if the index has changed meanwhile. */
function continued(
  answer: Answer,
  index: OpenIndex,
  askAgain: () => Promise<Answer | undefined>,
): Answer {
  let current: Answer | undefined = answer;
  let given = 0;
  return {
    count: answer.count,
    async next(count) {
      let isAgain = false;
      const hits = await index.retry(async () => {
        if (!isAgain) {
          isAgain = true;
          return (await current?.next(count)) ?? [];
        }
        current = await askAgain();
        return ((await current?.next(given + count)) ?? []).slice(given);
      });
      given += hits.length;
      return hits;
    },
  };
}
