import type { Site } from '../archive/site.ts';
import type { Article } from '../article/article.ts';
import { facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import { siteFiles, siteFolders, folderFiles } from '../archive/site-places.ts';

/** Every address is spelled here and nowhere else: without the base, with a slash at both ends. */

/** `/` for the first edition, `/ru/` for another. */
export function frontPath(site: Site, lang: string): string {
  return lang === site.editions[0] ? '/' : `/${lang}/`;
}

/** `/2021/08/26/peskov-taliban-fait-accompli/`, `/1937/07/name/` where nobody knows the day; an edition has its own. */
export function articlePath(
  site: Site,
  article: Pick<Article, 'lang' | 'period' | 'slug'>,
): string {
  return `${periodPath(site, article.lang, article.period)}${article.slug}/`;
}

/** The page that lists what is dated so; `period`: `2021-08-26`, `1937-07`, `1937`. */
export function periodPath(site: Site, lang: string, period: string): string {
  return `${frontPath(site, lang)}${period.replaceAll('-', '/')}/`;
}

/** `day`: `2021-08-26`. */
export function dayPath(site: Site, lang: string, day: string): string {
  return periodPath(site, lang, day);
}

/** `month`: `2021-08`. */
export function monthPath(site: Site, lang: string, month: string): string {
  return periodPath(site, lang, month);
}

/** `year`: `2021`. */
export function yearPath(site: Site, lang: string, year: string): string {
  return periodPath(site, lang, year);
}

/** All years and months. */
export function datesPath(site: Site, lang: string): string {
  return `${frontPath(site, lang)}dates/`;
}

/** The page with all facets of a kind: `/topics/`. Paths are without the site's base. */
export function facetIndexPath(site: Site, lang: string, kind: FacetKind): string {
  return `${frontPath(site, lang)}${facetKinds[kind].segment}/`;
}

/** The page of a facet with its newest articles: `/topics/asia/`. */
export function facetPath(site: Site, lang: string, kind: FacetKind, id: string): string {
  return `${facetIndexPath(site, lang, kind)}${id}/`;
}

/** The page of a facet with the articles of one year, which only large facets have: `/topics/asia/2021/`. */
export function facetYearPath(
  site: Site,
  lang: string,
  { kind, id }: { kind: FacetKind; id: string },
  year: string,
): string {
  return `${facetPath(site, lang, kind, id)}${year}/`;
}

/** The page with all days of the calendar: `/on-this-day/`. */
export function onThisDayIndexPath(site: Site, lang: string): string {
  return `${frontPath(site, lang)}on-this-day/`;
}

/** `monthDay`: `08-26`. */
export function onThisDayPath(site: Site, lang: string, monthDay: string): string {
  return `${onThisDayIndexPath(site, lang)}${monthDay}/`;
}

/** `slug`: that of the original, which is the same in every language. */
export function standingPath(site: Site, lang: string, slug: string): string {
  return `${frontPath(site, lang)}${slug}/`;
}

/** Without a query. */
export function searchPath(site: Site, lang: string): string {
  return `${frontPath(site, lang)}${siteFolders.search}/`;
}

/** What programs can take, for people to read. */
export function dataPath(site: Site, lang: string): string {
  return `${frontPath(site, lang)}${siteFolders.data}/`;
}

/** What feeds are called, in whatever folder. */
export const feedFiles = {
  atom: folderFiles.atom,
  rss: folderFiles.rss,
  json: folderFiles.json,
} as const;

export type FeedFormat = keyof typeof feedFiles;

/** The newest articles of an edition; not a page, as all that follow. */
export function feedPath(site: Site, lang: string, format: FeedFormat): string {
  return frontPath(site, lang) + feedFiles[format];
}

/** What came into the archive last, whatever its date; Atom. */
export function addedFeedPath(site: Site, lang: string): string {
  return frontPath(site, lang) + folderFiles.added;
}

/** The newest articles of a facet. */
export function facetFeedPath(site: Site, lang: string, kind: FacetKind, id: string): string {
  return facetPath(site, lang, kind, id) + feedFiles.atom;
}

/**
 * All of a month (`2021-08`), or what is of no known month of a year (`1937`), for readers that page back through the
 * archive.
 */
export function periodFeedPath(site: Site, lang: string, period: string): string {
  return periodPath(site, lang, period) + feedFiles.atom;
}

/** By which browsers show the feeds of an edition. */
export function feedStylePath(site: Site, lang: string): string {
  return frontPath(site, lang) + folderFiles.feedStyle;
}

/** All feeds of an edition. */
export function feedListPath(site: Site, lang: string): string {
  return frontPath(site, lang) + folderFiles.feedList;
}

/** Leads to the parts that name all pages. */
export const sitemapIndexPath = `/${siteFiles.sitemapIndex}`;

/** The articles of the last two days. */
export const newsSitemapPath = `/${siteFiles.newsSitemap}`;

/** Where who finds a hole may say so: https://www.rfc-editor.org/rfc/rfc9116#section-3 */
export const securityPath = `/${siteFolders.wellKnown}/${siteFiles.security}`;

/** Which links browsers may fetch before they are followed. */
export const speculationPath = `/${siteFiles.speculationRules}`;

/** The archive's own style sheet, where it has one. */
export const themePath = `/${siteFiles.theme}`;

/** Says to browsers what the site is called when somebody keeps it as an app. */
export function webManifestPath(site: Site, lang: string): string {
  return frontPath(site, lang) + folderFiles.webManifest;
}

/** The file of a page below OUT_DIR. */
export function pageFile(path: string): string {
  return path.slice(1) + folderFiles.page;
}

/** What the search page of an edition loads first; not a page. */
export function searchEntryPath(lang: string): string {
  return `/${siteFolders.search}/${lang}/entry.json`;
}

/** The address as a link has it: `/archive/ru/2021/`. */
export function withBase(site: Site, path: string): string {
  const below = path.slice(1);
  // Most need no encoding, and pages are full of addresses.
  return site.base + (/^[\w./-]*$/.test(below) ? below : encodeURI(below));
}

/** With the origin too. */
export function absolute(site: Site, path: string): string {
  return new URL(withBase(site, path), site.url).href;
}
