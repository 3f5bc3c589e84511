import type { Archive } from '../archive/archive.ts';
import type { FacetKind } from '../archive/names/facet-kinds.ts';
import type { Digests, Fingerprint } from './digests.ts';
import type { Edition } from './edition.ts';
import type { Link } from './links.ts';

/** One page of the site. Each kind of page adds what its pages are about: a day, the key of a story. */
export interface BaseRoute {
  /** The name of its kind of page. */
  kind: string;
  lang: string;
  /** Without the base: `/ru/2021/08/26/x/`. */
  path: string;
}

/** What a page is in terms of https://schema.org; `lists`: what a list leads to, in the page's order. */
type Schema<V> =
  | { type: 'NewsArticle' | 'SearchResultsPage' | 'WebPage' }
  | { type: 'CollectionPage'; lists(view: V): readonly Link[] };

/** Where a page is in each edition, if not every edition has it. */
interface PageEditions {
  /** Its path in each edition that has it. */
  paths: Readonly<Partial<Record<string, string>>>;
  /** The language for readers of any language that has none, unless the site's first edition has the page. */
  original: string;
  /** The path of what comes nearest to it in an edition that does not have it. */
  nearest(lang: string): string;
}

/** All that is known of one kind of page. Each file of `kinds/` has one, and `kinds.ts` lists them. */
export interface PageKind<R extends BaseRoute = BaseRoute, V extends object = object> {
  /** As its routes and the manifest have it. */
  readonly name: R['kind'];
  /** The template in `src/components/pages`, without `.astro`. */
  readonly component: string;
  /** `undefined`: nothing is said of it. */
  readonly schema: Schema<V> | undefined;
  /** First parts of its addresses, which no standing page may have as its name, even while the archive has no such page. */
  readonly folders?: readonly string[];

  /** The pages of this kind that an archive has, in all editions and in any order. */
  routes(archive: Archive): R[];
  /** The links from the front page down to the page above this one. */
  trail(edition: Edition, route: R): Link[];
  /** Everything that the page shows. Throws if the archive has no such page. */
  view(archive: Archive, route: R): V;
  /**
   * A digest of each thing that the view reads, except what all pages read (see `commonFingerprint`). If it misses
   * something, pages get old; `tests/views/fingerprint.test.ts` looks for that.
   */
  reads(archive: Archive, route: R, digests: Digests): Fingerprint;
  /**
   * The day on which what the page shows changed last, as written (`2021-08-26`), for sitemaps. Undefined for a page
   * that lists no articles, and where nobody knows the day: sitemaps take no month without a day
   * (https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd).
   */
  lastDay(archive: Archive, route: R): string | undefined;

  /**
   * Whether a page that lists articles has none left: a day of the year on which nothing ever happened, or a topic whose
   * articles were all withdrawn. The page stays for whoever comes to it, but search engines are not to show it.
   */
  isEmpty?(archive: Archive, route: R): boolean;
  /** The day, month or year that the page belongs to, by which sitemaps are cut. */
  period?(archive: Archive, route: R): string | undefined;
  /** The part of the archive that the masthead marks. */
  section?(route: R): FacetKind | 'dates';
  /** Absent: each edition has the page, at the same address below its own folder. */
  editions?(archive: Archive, route: R): PageEditions;
}

/** A page and its kind. */
export interface Place<R extends BaseRoute = BaseRoute> {
  kind: PageKind<R>;
  route: R;
}
