import type { BundleEntry } from '../../entry.ts';
import type { ClauseCount, ResultFragment, BundleResults, SearchOptions } from './bundle.ts';
import type { NearForm } from './near.ts';
import { startRemote, type Remote } from './remote.ts';

export interface SearchResults extends Pick<BundleResults, 'filters'> {
  results: SearchResult[];
}

export interface SearchResult {
  score: number;
  data: () => Promise<ResultFragment>;
}

/** An open bundle. Its methods throw if a file cannot be loaded. */
export interface OpenBundle {
  entry: BundleEntry;
  /** Searches, and counts the values of these facets. */
  search: (
    query: string | null,
    options: SearchOptions,
    counted: readonly string[],
  ) => Promise<SearchResults>;
  /** Counts what each clause of a query finds by itself. */
  weigh: (query: string) => Promise<ClauseCount[]>;
  /** Words of the bundle that are similar to this one. */
  near: (word: string) => Promise<NearForm[]>;
  /** A word as an article of the bundle spells it. */
  spell: (form: string) => Promise<string>;
}

/** Opens bundles, and closes all of them at once. */
export interface Opener {
  open(bundle: BundleEntry): Promise<OpenBundle>;
  close(): void;
}

/** Reads bundles in worker threads, one for each language. */
export function createOpener(): Opener {
  const languages = new Map<string, Remote>();

  return {
    async open(entry) {
      const remote = languages.get(entry.lang) ?? startRemote();
      languages.set(entry.lang, remote);
      // This is answered once the bundle's list of files has been loaded.
      await remote.call(entry, 'weigh', '');
      return {
        entry,
        async search(query, options, counted) {
          const { results, filters } = await remote.call(entry, 'search', query, options, counted);
          const isBeingWritten = options.isBeingWritten ?? false;
          return {
            filters,
            results: results.map(({ score, page }) => ({
              score,
              data: () => remote.call(entry, 'show', query, isBeingWritten, page),
            })),
          };
        },
        weigh: (query) => remote.call(entry, 'weigh', query),
        near: (word) => remote.call(entry, 'near', word),
        spell: (form) => remote.call(entry, 'spell', form),
      };
    },
    close() {
      for (const remote of languages.values()) remote.stop();
      languages.clear();
    },
  };
}
