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

/** A bundle in use. Its methods throw when a file of it can't be had. */
export interface OpenBundle {
  entry: BundleEntry;
  /** Searches, with the numbers of these filters too. */
  search: (
    query: string | null,
    options: SearchOptions,
    counted: readonly string[],
  ) => Promise<SearchResults>;
  /** How much each part of a query finds by itself. */
  weigh: (query: string) => Promise<ClauseCount[]>;
  /** Words that it has near this one. */
  near: (word: string) => Promise<NearForm[]>;
  /** A word that it has as an article writes it. */
  spell: (form: string) => Promise<string>;
}

/** Opens bundles, and closes all of them at once. */
export interface Opener {
  open(bundle: BundleEntry): Promise<OpenBundle>;
  close(): void;
}

/** Reads bundles in threads of their own, one a language. */
export function createOpener(): Opener {
  const languages = new Map<string, Remote>();

  return {
    async open(entry) {
      const remote = languages.get(entry.lang) ?? startRemote();
      languages.set(entry.lang, remote);
      // Answered when the list of the bundle is there.
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
