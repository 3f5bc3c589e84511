import type { PictureReference } from './picture.ts';

/** A correction or update as published. `date`: a day or a date-time with zone, as written. */
export interface Correction {
  date: string;
  kind: 'correction' | 'update' | 'clarification' | 'typo';
  text: string;
}

/** Context with a date that was added later; shown outside the body. */
interface Note {
  date: string;
  text: string;
}

/** The article's picture. Without `src`, the picture is lost but its credit line is known. */
export interface Photo {
  /** The file's path below the content folder, with `/`. */
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  /** The language of `alt`, if it is another edition's. */
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
 * A language version of an article: the fields of its file, and those that an edition inherits. Dates are as written:
 * `2021-08-26`, or an ISO 8601 date-time with zone; `date` may be a month or a year.
 */
export interface Article {
  /** Path below the content folder, with `/`: `articles/2021/2021-08-26-x.ru.md`. */
  file: string;
  /** The SHA-1 of the file as a git blob, in hexadecimal. */
  digest: string;
  /** The line of the file on which the body begins, counted from 1. */
  bodyLine: number;
  lang: string;
  /** The id in the frontmatter; absent if no edition has one. */
  id?: string;
  title: string;
  date: string;
  /** The day as written, without regard to zones; the month or the year if the day is unknown. See `period.ts`. */
  period: string;
  slug: string;
  /** Ids of facets, after names have been looked up in the vocabularies. */
  topics: readonly string[];
  sources: readonly string[];
  authors: readonly string[];
  people: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
  sourceUrl?: string;
  dateline?: string;
  summary?: string;
  /** The plain text of the body's first paragraph. */
  lede: string;
  words: number;
  publisher?: string;
  photo?: Photo;
  /** Pictures of the body, with `src` relative to the file as written. */
  pictures: PictureReference[];
  /** Addresses in the body that are on the web or begin at the site's root; absent if there are none. */
  links?: readonly string[];
  /** When it was added to the archive, if that was after its date. */
  added?: string;
  updated?: string;
  corrections: Correction[];
  notes: Note[];
  status: Status;
  withdrawn?: Withdrawal;
  /** Date-time with zone. */
  embargo?: string;
  /** Only in a preview, and only for an article that is not published. */
  unpublished?: Unpublished;
  /** Earlier addresses, site-relative. */
  aliases: string[];
  rights?: string;
  redistribute: boolean;
}
