import { firstDayOf } from '../text/dates/period.ts';

/** What has become of an address: a page is there, the notice of a withdrawn article, or a redirect to another address. */
export type PermalinkState = 'live' | 'withdrawn' | `moved ${string}`;

/** A line of the ledger: an address that was published, what was published there, and what has become of it. */
export interface Permalink {
  /** Decoded and in NFC, with a slash at both ends and the folder of its edition, without the site's base. */
  address: string;
  /** The article's `id`, or its first address if it has none; `topics/afghanistan`, `pages/about` for other pages. */
  id: string;
  /** The edition in which it was published. */
  lang: string;
  /** The day of first publication; a month or a year if the day is unknown, `-` for pages that are not articles. */
  since: string;
  state: PermalinkState;
}

/** An address that the archive has now, with the line that the ledger should have. */
export interface PublishedAddress extends Permalink {
  /** The file that gives it the address; empty for a topic, a source or a name. */
  file: string;
}

export const ledgerFolder = 'permalinks';

/** The line for pages that are not articles: topics, sources, names, standing pages. */
export const pagesFile = `${ledgerFolder}/pages.tsv`;

/** In the place of a day that is not known. */
export const noDay = '-';

/** Whether a file below the content folder is part of the ledger. */
export function isLedgerFile(file: string): boolean {
  return /^permalinks\/(?:pages|\d{4}-\d{2})\.tsv$/.test(file);
}

/** The file of a line: that of the month of first publication, so that two branches seldom write the same lines. */
export function fileOf({ since }: Pick<Permalink, 'since'>): string {
  return since === noDay ? pagesFile : `${ledgerFolder}/${firstDayOf(since).slice(0, 7)}.tsv`;
}

/** An address as the ledger has it, where accents are written in one way only. */
export function asLedgerAddress(path: string): string {
  return path.normalize('NFC');
}

export function isMoved({ state }: Pick<Permalink, 'state'>): boolean {
  return state.startsWith('moved ');
}
