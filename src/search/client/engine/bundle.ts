import type { Fragment as IndexedFragment } from '../../indexed.ts';
import type { Piece } from './excerpt.ts';
import type { NearForm } from './near.ts';

/** Options of a search, besides the query. */
export interface SearchOptions {
  filters?: Record<string, string | { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
  /** The last word may be incomplete. */
  isBeingWritten?: boolean;
}

/** An article in the results, with the part of its text that matches. */
export interface ResultFragment extends Omit<IndexedFragment, 'content'> {
  excerpt: Piece[];
}

/** Results as the worker sends them: articles by their number in the bundle. */
export interface BundleResults {
  results: { score: number; page: number }[];
  /** How many results have each value of a facet; only of the facets that were requested. */
  filters: Record<string, Record<string, number>>;
}

/** How many articles match one clause of a query. */
export interface ClauseCount {
  written: string;
  /** Whether it was in quotation marks. */
  isExact: boolean;
  count: number;
}

/** A bundle's index. Its methods throw if a file cannot be loaded. */
export interface BundleIndex {
  search: (
    query: string | null,
    options: SearchOptions,
    counted: readonly string[],
  ) => Promise<BundleResults>;
  /** Loads what is shown of an article. */
  show: (query: string | null, isBeingWritten: boolean, page: number) => Promise<ResultFragment>;
  /** Counts what each clause of a query finds by itself. */
  weigh: (query: string) => Promise<ClauseCount[]>;
  /** Words of the index that continue this one or differ from it by a typing mistake. */
  near: (word: string) => Promise<NearForm[]>;
  /** A word as the first article that contains it spells it. */
  spell: (form: string) => Promise<string>;
}
