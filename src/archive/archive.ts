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
  /** The last segment of its address: `about`. */
  slug: string;
  title: string;
  summary?: string;
  /** Pictures in the body; `src` as written, relative to the file. */
  pictures: readonly PictureReference[];
  /** Addresses in the body, as in an article. */
  links?: readonly string[];
  /** The position in the footer, ascending; pages without one follow by name. */
  order: number;
}

/** An article in all its editions. Lists, counts and neighbours consist of stories. */
export interface Story {
  /** `2021/08/26/slug`: the key in all maps, and the original's address without its edition. */
  key: string;
  /** The UUID that all its editions share. */
  id: string;
  /** A day, or a month or year if the day is unknown. */
  period: string;
  /** The sort key: day (a month or year comes before its days), then the time if there is one, then `key`. */
  order: string;
  original: Article;
  /** By language, including the original. */
  editions: Readonly<Record<string, Article>>;
  /** The lists that it is in: the facets of all its editions, by kind, in the order of their first mention. */
  facets: Readonly<Record<FacetKind, readonly string[]>>;
}

/** A topic, source, author, person, organisation or place, and its stories. */
export interface Facet {
  kind: FacetKind;
  /** The last segment of its address. */
  id: string;
  /** By edition, for every edition of the site. */
  labels: Readonly<Record<string, Label>>;
  aliases: readonly string[];
  /** Earlier addresses of its page, as written. */
  addresses: readonly string[];
  /** Set for an author that is an organisation. */
  organisation?: true;
  url?: string;
  iptc?: string;
  /** Addresses of the same thing elsewhere. */
  sameAs: readonly string[];
  broader?: string;
  descriptions: Readonly<Record<string, string>>;
  /** The newest first, without withdrawn ones. */
  stories: readonly Story[];
  /** How many there are with withdrawn ones; decides whether the facet has a page for each year. */
  total: number;
}

/** A label and its language, which is another than the page's if there is no label in that. */
export interface Label {
  text: string;
  lang: string;
}

/**
 * What is published as of one moment. Drafts, embargoed and future articles are not in it, and of withdrawn articles
 * only their notices, so nothing made from an archive can leak them.
 */
export interface Archive {
  site: Site;
  /** An ISO 8601 date-time in UTC. */
  asOf: string;
  /** The year of `asOf` in the site's time zone. */
  year: number;
  /** The day of `asOf` in the site's time zone. */
  today: string;
  /** Newest first. */
  stories: readonly Story[];
  /** Withdrawn stories, whose headline, date and reason remain at their address; the newest first. */
  withdrawn: readonly Story[];
  /** All stories, also withdrawn ones, by key. */
  byKey: ReadonlyMap<string, Story>;
  /** By kind, then by id; only facets of published articles, sorted by id. */
  facets: Readonly<Record<FacetKind, ReadonlyMap<string, Facet>>>;
  /**
   * Stories by day, or by month or year if the day is unknown (`2021-08-26`, `1937-07`, `1937`); the newest first. A
   * period with only withdrawn stories is empty.
   */
  periods: ReadonlyMap<string, readonly Story[]>;
  /** By slug, then by language. */
  pages: ReadonlyMap<string, Readonly<Record<string, StandingPage>>>;
  /** Earlier addresses (`/2019/01/02/old/`, without the base), with the story and the edition that they redirect to. */
  redirects: ReadonlyMap<string, { story: Story; lang: string }>;
}
