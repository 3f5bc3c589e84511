import type { PictureReference } from './picture.ts';

/** A correction or update as published: `date` is a day or a date-time with zone, as written. */
export interface Correction {
  date: string;
  kind: 'correction' | 'update' | 'clarification' | 'typo';
  text: string;
}

/** Dated context that was added later; shown outside the body. */
interface Note {
  date: string;
  text: string;
}

/** The article's picture. Without `src` the picture is lost, and its credit line is not. */
export interface Photo {
  /** The file's path below the content folder, with `/`. */
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  /** Language of `alt` where an edition has none of its own. */
  altLang?: string;
}

export interface Withdrawal {
  date: string;
  reason: string;
}

type Status = 'published' | 'draft' | 'withdrawn';

/** Why an article is not out yet. `until`: the end of the embargo, as written. */
type Unpublished = { why: 'draft' | 'future' } | { why: 'embargo'; until: string };

/**
 * One language version of an article, as one file says it, with what an edition inherits filled in.
 * Dates are strings as written: `2021-08-26`, or an ISO 8601 date-time with zone; `date` may be a month or a year.
 */
export interface Article {
  /** Path below the content folder, with `/`: `articles/2021/2021-08-26-x.ru.md`. */
  file: string;
  /** Of the file's bytes, as git takes it of a blob: SHA-1, hex. */
  digest: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  lang: string;
  /** As the frontmatter says it; absent where none of its editions says one. */
  id?: string;
  title: string;
  date: string;
  /**
   * The day as written, never shifted by a zone; the month or the year where nobody knows the day. See `period.ts`.
   */
  period: string;
  slug: string;
  /** Names or ids as resolved against the vocabularies: ids of facets. */
  topics: readonly string[];
  sources: readonly string[];
  authors: readonly string[];
  people: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
  sourceUrl?: string;
  dateline?: string;
  summary?: string;
  /** Plain text of the body's first paragraph. */
  lede: string;
  words: number;
  publisher?: string;
  photo?: Photo;
  /** Pictures of the body, with `src` relative to the file as written. */
  pictures: PictureReference[];
  /** Addresses in the body on the web or from the site's root; absent where there are none. */
  links?: readonly string[];
  /** When it came into the archive, where that was after its date. */
  added?: string;
  updated?: string;
  corrections: Correction[];
  notes: Note[];
  status: Status;
  withdrawn?: Withdrawal;
  /** Date-time with zone. */
  embargo?: string;
  /** Only in a preview's archive, and only where a build's would not have the article. */
  unpublished?: Unpublished;
  /** Earlier addresses, site-relative. */
  aliases: string[];
  rights?: string;
  redistribute: boolean;
}
