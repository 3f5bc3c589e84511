import type { JournalStep } from './journal.ts';

/** The files and folders in OUT_DIR, except Backfile's own. Paths use `/`. */
export interface Present {
  files: ReadonlySet<string>;
  folders: readonly string[];
}

/** The steps of a publication. In this order every link leads to a page at every moment. */
export interface PublicationPlan {
  added: string[];
  replaced: string[];
  removed: string[];
  steps: JournalStep[];
}

/**
 * New files come first: assets, search and data, then pages, the deepest first, then what refers to pages (feeds,
 * sitemaps). Replacements follow in the same order, then deletions, pages first, then empty folders. `isSame`: whether
 * a file that exists has the same bytes as the new one.
 */
export function planPublication(
  present: Present,
  wanted: Iterable<string>,
  isSame: (file: string) => boolean,
): PublicationPlan {
  const files = new Set(wanted);
  const folders = allFoldersOf(files);
  const added: string[] = [];
  const replaced: string[] = [];
  for (const file of files) {
    if (!present.files.has(file)) added.push(file);
    else if (!isSame(file)) replaced.push(file);
  }
  added.sort(byRank);
  replaced.sort(byRank);
  const removed = [...present.files].filter((file) => !files.has(file)).sort(byRank);
  removed.reverse();
  // If a file replaces a folder or a folder a file, the old one is deleted just before, as late as possible, because
  // only then may a link fail for a moment.
  const oldFolders = new Set(present.folders);
  const isInTheWay = (file: string) =>
    folders.has(file) || foldersOf(file).some((one) => files.has(one));
  const hasSomethingInTheWay = (file: string) =>
    oldFolders.has(file) || foldersOf(file).some((one) => present.files.has(one));
  const gone = present.folders.filter((folder) => !folders.has(folder)).sort(byDepth);
  const step = (kind: 'put' | 'remove' | 'rmdir') => (file: string) => ({ do: kind, path: file });
  // A new folder is moved as a whole.
  const topmostNew = (file: string) =>
    foldersOf(file).find((folder) => !oldFolders.has(folder)) ?? file;
  const fresh = new Set(added.filter((file) => !hasSomethingInTheWay(file)).map(topmostNew));
  const swapped = added.filter(hasSomethingInTheWay);
  return {
    added,
    replaced,
    removed,
    steps: [
      ...[...fresh].map(step('put')),
      ...removed.filter(isInTheWay).map(step('remove')),
      ...(swapped.length > 0
        ? gone.filter((folder) => underAny(folder, files)).map(step('rmdir'))
        : []),
      ...swapped.map(step('put')),
      ...replaced.map(step('put')),
      ...removed.filter((file) => !isInTheWay(file)).map(step('remove')),
      ...gone.filter((folder) => !underAny(folder, files)).map(step('rmdir')),
    ],
  };
}

/** All folders above the files. If a folder is in the set, those above it are too. */
function allFoldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** `a/b/c` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function underAny(folder: string, files: ReadonlySet<string>): boolean {
  return [...foldersOf(folder), folder].some((one) => files.has(one));
}

function rankOf(file: string): number {
  if (file.endsWith('.html')) return 1;
  return /\.(?:xml|txt)$/.test(file) || /(?:^|\/)feed\.json$/.test(file) ? 2 : 0;
}

const depthOf = (file: string) => file.split('/').length;

function byDepth(a: string, b: string): number {
  return depthOf(b) - depthOf(a) || (a < b ? -1 : 1);
}

function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || byDepth(a, b);
}
