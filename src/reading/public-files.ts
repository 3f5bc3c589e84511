import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { foldCase } from '../text/fold.ts';
import { pathLimits } from '../text/site-path.ts';
import {
  closedFolders,
  icons,
  isOwnFile,
  ownFolders,
  siteFiles,
  siteFolders,
} from '../archive/site-places.ts';
import type { Route } from '../views/kinds.ts';

/** The files of public/, which are copied unchanged. */
export interface PublicFiles {
  /** Below the folder, with `/`, sorted. */
  files: string[];
  problems: Problem[];
}

/** The addresses of the site, which files of public/ must not use. */
export interface SitePlaces {
  /** Folded paths of pages and of the folders above them. */
  paths: ReadonlySet<string>;
  /** Whether the site has the editing form. */
  hasAdmin: boolean;
}

export const noPlaces: SitePlaces = { paths: new Set(), hasAdmin: false };

export function sitePlaces(routes: readonly Route[], hasAdmin: boolean): SitePlaces {
  const paths = new Set<string>();
  for (const { kind, path: route } of routes) {
    const folded = foldCase(route);
    paths.add(folded);
    // All other pages are below pages.
    if (kind !== 'redirect') continue;
    for (let end = folded.length - 1; end > 0; end = folded.lastIndexOf('/', end - 1)) {
      paths.add(folded.slice(0, end + 1));
    }
  }
  return { paths, hasAdmin };
}

/**
 * Lists public/, which may be missing. A file at the address of a page or of one of the build's own files is an error,
 * because one of the two would be lost. A symbolic link is an error too, because it would lead elsewhere once
 * published.
 */
export function listPublic(publicDir: string, places: SitePlaces): PublicFiles {
  const files: string[] = [];
  const problems: Problem[] = [];
  if (!existsSync(publicDir)) return { files, problems };
  for (const entry of readdirSync(publicDir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const file = path.relative(publicDir, whole).split(path.sep).join('/');
    const fault = entry.isFile() ? faultOf(file, places, whole) : 'is not a plain file';
    if (fault === undefined) files.push(file);
    else {
      const message = `the file ${fault}`;
      const hint = 'move or delete it';
      const place = { line: 1, column: 1, severity: 'error' as const };
      problems.push({ file: whole, ...place, message, hint, rule: 'public-file' });
    }
  }
  return { files: files.sort(), problems };
}

/** Icons that every page links to but that are missing. */
export function missingIcons(publicDir: string, files: readonly string[]): Problem[] {
  return icons
    .filter((icon) => !files.includes(icon))
    .map((icon) => ({
      file: path.join(publicDir, icon),
      line: 1,
      column: 1,
      severity: 'error',
      message: 'the file is missing, and every page links to it',
      hint: 'put an icon with that name there; the archive came with one',
      rule: 'missing-icon',
    }));
}

function faultOf(file: string, { paths, hasAdmin }: SitePlaces, whole: string): string | undefined {
  const folded = foldCase(file);
  const [first = '', ...below] = folded.split('/');
  const isTaken = ownFolders.includes(first) || (first === siteFolders.admin && hasAdmin);
  if (isTaken) return `would take the place of the build's own ${first}/`;
  if (folded === siteFiles.notFound) return "would take the place of the build's own 404.html";
  if (below.length === 0 && closedFolders.includes(first)) {
    return `would take the place of the folder ${first}/`;
  }
  const page = `/${folded.replace(/(^|\/)index\.html$/, '$1')}`;
  if (page !== `/${folded}` && paths.has(page)) return `is at the address of the page ${page}`;
  // A file cannot be where a folder is needed.
  if (paths.has(`/${folded}/`)) return `is where the pages below /${folded}/ go`;
  const inTheWay = foldersOf(folded).find(
    (folder) => isOwnFile(folder) && paths.has(`/${folder.replace(/[^/]*$/, '')}`),
  );
  if (inTheWay !== undefined) return `is where the site's own file ${inTheWay} goes`;
  if (Buffer.byteLength(file) > pathLimits.whole) {
    return `has a path of more than ${pathLimits.whole} bytes`;
  }
  return isReadable(whole) ? undefined : 'cannot be read: its permissions or its name are wrong';
}

/** `a/b/c` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A name that is not UTF-8 is read with replacement characters, and no file has that name. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
