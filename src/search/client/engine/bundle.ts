import type { Fragment as IndexedFragment } from '../../indexed.ts';
import type { Piece } from './excerpt.ts';
import type { NearForm } from './near.ts';

/** How a bundle is searched, beside the query. */
export interface SearchOptions {
  filters?: Record<string, string | { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
  /** The last word may be the beginning of one. */
  isBeingWritten?: boolean;
}

/** An article that was found, with the part of its text that shows why. */
export interface ResultFragment extends Omit<IndexedFragment, 'content'> {
  excerpt: Piece[];
}

/** Results as the thread gives them: articles by their number. */
export interface BundleResults {
  results: { score: number; page: number }[];
  /** Numbers among the results, by filter and value; only of filters that were asked for. */
  filters: Record<string, Record<string, number>>;
}

/** How many articles have what one clause of a query asks for. */
export interface ClauseCount {
  written: string;
  /** It was in quotation marks. */
  isExact: boolean;
  count: number;
}

/** A bundle's index as it is read. Its methods throw when a file can't be had. */
export interface BundleIndex {
  search: (
    query: string | null,
    options: SearchOptions,
    counted: readonly string[],
  ) => Promise<BundleResults>;
  /** An article that a search found. */
  show: (query: string | null, isBeingWritten: boolean, page: number) => Promise<ResultFragment>;
  /** How much each part of a query finds by itself. */
  weigh: (query: string) => Promise<ClauseCount[]>;
  /** Words of the index that begin as this one or differ by a slip. */
  near: (word: string) => Promise<NearForm[]>;
  /** A word as the first article that has it writes it. */
  spell: (form: string) => Promise<string>;
}
