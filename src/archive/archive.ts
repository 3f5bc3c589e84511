import type { Article } from '../article/article.ts';
import type { PictureReference } from '../article/picture.ts';
import type { FacetKind } from './names/facet-kinds.ts';
import type { Site } from './site.ts';

/** A standing page (about, contact, corrections policy) in one language. */
export interface StandingPage {
  file: string;
  digest: string;
  bodyLine: number;
  lang: string;
  /** The last part of its address: `about`. */
  slug: string;
  title: string;
  summary?: string;
  /** Pictures of the body, with `src` relative to the file as written. */
  pictures: readonly PictureReference[];
  /** Addresses in the body, as an article's. */
  links?: readonly string[];
  /** Place in the footer, ascending; pages without one follow by name. */
  order: number;
}

/** An article in all its editions: what lists, counts and neighbours are made of. */
export interface Story {
  /** `2021/08/26/slug`: the key everywhere, and the address of the original without its edition. */
  key: string;
  /** UUID: the permanent identity of all its editions. */
  id: string;
  /** The day, or the month or year where nobody knows the day. */
  period: string;
  /** Orders stories: day (a month or year before its days), then time of day where one is given, then key. */
  order: string;
  original: Article;
  /** By language, the original among them. */
  editions: Readonly<Record<string, Article>>;
  /** What lists it: the union over its editions, by kind, in the order of first mention. */
  facets: Readonly<Record<FacetKind, readonly string[]>>;
}

/** One topic, source, author, person, organisation or place, with what carries it. */
export interface Facet {
  kind: FacetKind;
  /** The last part of its address. */
  id: string;
  /** By edition; every edition of the site has one. */
  labels: Readonly<Record<string, Label>>;
  aliases: readonly string[];
  /** An author that is no person: an agency, an office. */
  organisation?: true;
  url?: string;
  iptc?: string;
  /** Addresses of the same thing elsewhere. */
  sameAs: readonly string[];
  broader?: string;
  descriptions: Readonly<Record<string, string>>;
  /** Newest first; never withdrawn ones. */
  stories: readonly Story[];
  /** Those with withdrawn ones: decides whether the facet continues by year. */
  total: number;
}

/** A label with the language it is in (another than the page's when a label is missing there). */
export interface Label {
  text: string;
  lang: string;
}

/**
 * What is published as of one moment. Drafts, embargoed and future articles are not in it, and of a
 * withdrawn one no more than its notice: nothing that takes an archive can leak them.
 */
export interface Archive {
  site: Site;
  /** ISO instant, UTC. */
  asOf: string;
  /** Year of `asOf` in the site's zone. */
  year: number;
  /** Day of `asOf` in the site's zone. */
  today: string;
  /** Newest first. */
  stories: readonly Story[];
  /** Withdrawn ones: headline, date and reason stay at their address. Newest first. */
  withdrawn: readonly Story[];
  /** Both, by key. */
  byKey: ReadonlyMap<string, Story>;
  /** By kind, by id; only facets that some published article carries, ordered by id. */
  facets: Readonly<Record<FacetKind, ReadonlyMap<string, Facet>>>;
  /**
   * By day, or by month or year where nobody knows the day (`2021-08-26`, `1937-07`, `1937`), newest first; those that hold
   * only withdrawn ones are empty.
   */
  periods: ReadonlyMap<string, readonly Story[]>;
  /** By slug, then by language. */
  pages: ReadonlyMap<string, Readonly<Record<string, StandingPage>>>;
  /** Earlier addresses (`/2019/01/02/old/`, no base) → the story that lives elsewhere now, and its edition. */
  redirects: ReadonlyMap<string, { story: Story; lang: string }>;
}
