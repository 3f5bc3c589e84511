import { foldCase } from '../text/fold.ts';

/**
 * The one table of what a site holds besides its dated pages, facet pages and standing pages: whatever is to be at an
 * address of its own (an alias, a standing page, a file of public/) is held against it. `tests/built/places.test.ts` looks
 * that a built site has nothing else.
 */

/** Folders at the root that hold what the build alone puts there, and what hosts and tools do. */
export const closedFolders: readonly string[] = [
  'admin',
  'assets',
  'data',
  'pagefind',
  'pictures',
  'search',
  '_astro',
  '.backfile',
  '.git',
  '.well-known',
  'cdn-cgi',
];

/** Folders in which the build's own is all that may be; the others are shared with public/. */
export const ownFolders: readonly string[] = [
  'assets',
  'pagefind',
  'pictures',
  'search',
  '.backfile',
  '.git',
];

/** Files of public/ that all pages name: without them their links lead to nothing. */
export const icons: readonly string[] = [
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
];

/** Files at the root, of the site and of hosts. */
const rootFile =
  /^(?:404\.html|robots\.txt|llms\.txt|theme\.css|speculation-rules\.json|security\.txt|sitemap[^/]*\.xml|favicon\.[a-z]+|apple-touch-icon[^/]*\.png|cname|_headers|_redirects)$/;

/** Files in the folders of editions, facets and months. */
const folderFiles: readonly string[] = [
  'index.html',
  'feed.xml',
  'added.xml',
  'rss.xml',
  'feed.json',
  'feed.xsl',
  'feeds.opml',
  'manifest.webmanifest',
];

const isRootFile = (folded: string) => rootFile.test(folded) || icons.includes(folded);

/** Whether the site has a file of this name, at its root or among its pages. */
export function isOwnFile(path: string): boolean {
  const folded = foldCase(path);
  return isRootFile(folded) || folderFiles.includes(folded.slice(folded.lastIndexOf('/') + 1));
}

/** What of the site's own is at a path, or would be in its way: `feed.xml`, `assets/`. */
export function ownPlaceAt(path: string): string | undefined {
  const parts = foldCase(path)
    .split('/')
    .filter((part) => part !== '');
  const [first = ''] = parts;
  if (closedFolders.includes(first)) return `${first}/`;
  if (isRootFile(first)) return first;
  return parts.find((part) => folderFiles.includes(part));
}
