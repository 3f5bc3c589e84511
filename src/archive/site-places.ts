import { foldCase } from '../text/fold.ts';

/**
 * The one table of what a site holds besides its dated pages, facet pages and standing pages: whatever is to be at an
 * address of its own (an alias, a standing page, a file of public/) is held against it. `tests/built/places.test.ts` looks
 * that a built site has nothing else.
 */

/** Folders at the root in which the build alone puts files. */
const buildFolders = {
  /** Styles, scripts and fonts of pages. A name changes with the content. */
  assets: 'assets',
  /** The index of the search, by bundle. */
  index: 'pagefind',
  pictures: 'pictures',
  /** The search page, and what it loads first. */
  search: 'search',
  /** What the build remembers of this site; never served. */
  build: '.backfile',
} as const;

/** Names of folders at the root that have a fixed purpose, without slashes. */
export const siteFolders = {
  ...buildFolders,
  /** The form in which editors write in the browser, if the site has it. */
  admin: 'admin',
  /** What programs can take. */
  data: 'data',
  wellKnown: '.well-known',
} as const;

/** Names of files at the root, but for `security`, which is in `wellKnown`. */
export const siteFiles = {
  notFound: '404.html',
  robots: 'robots.txt',
  llms: 'llms.txt',
  /** The archive's own style sheet. */
  theme: 'theme.css',
  speculationRules: 'speculation-rules.json',
  /** Names the parts of the sitemap. */
  sitemapIndex: 'sitemap-index.xml',
  /** The articles of the last two days. */
  newsSitemap: 'sitemap-news.xml',
  /** HTTP headers, for hosts that read them here. */
  headers: '_headers',
  security: 'security.txt',
} as const;

/** Names of files in the folders of editions, facets and months. */
export const folderFiles = {
  page: 'index.html',
  atom: 'feed.xml',
  rss: 'rss.xml',
  json: 'feed.json',
  /** What came into the archive last; Atom. */
  added: 'added.xml',
  /** By which browsers show feeds. */
  feedStyle: 'feed.xsl',
  feedList: 'feeds.opml',
  webManifest: 'manifest.webmanifest',
} as const;

/** Files of public/ that all pages name: without them their links lead to nothing. */
export const icons: readonly string[] = [
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
];

/** Folders in which the build's own is all that may be; the others are shared with public/. `.git`: of a repository in OUT_DIR. */
export const ownFolders: readonly string[] = [...Object.values(buildFolders), '.git'];

/** Folders at the root that no page may have: those of the site, and those of hosts and tools. */
export const closedFolders: readonly string[] = [
  ...new Set([...Object.values(siteFolders), ...ownFolders, '_astro', 'cdn-cgi']),
];

const rootFiles: readonly string[] = [...Object.values(siteFiles), ...icons];
const namesInFolders: readonly string[] = Object.values(folderFiles);
/** Other names at the root that the site or hosts give. */
const rootPattern =
  /^(?:sitemap[^/]*\.xml|favicon\.[a-z]+|apple-touch-icon[^/]*\.png|cname|_redirects)$/;

const isRootFile = (folded: string) => rootFiles.includes(folded) || rootPattern.test(folded);

/** Whether the site has a file of this name, at its root or among its pages. */
export function isOwnFile(path: string): boolean {
  const folded = foldCase(path);
  return isRootFile(folded) || namesInFolders.includes(folded.slice(folded.lastIndexOf('/') + 1));
}

/** What of the site's own is at a path, or would be in its way: `feed.xml`, `assets/`. */
export function ownPlaceAt(path: string): string | undefined {
  const parts = foldCase(path)
    .split('/')
    .filter((part) => part !== '');
  const [first = ''] = parts;
  if (closedFolders.includes(first)) return `${first}/`;
  if (isRootFile(first)) return first;
  return parts.find((part) => namesInFolders.includes(part));
}
