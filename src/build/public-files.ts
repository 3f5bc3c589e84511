import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../article/problem.ts';

/** What lies in public/, to be copied as it is. */
export interface PublicFiles {
  /** Below the folder, with `/`, sorted. */
  files: string[];
  problems: Problem[];
}

/** Folders and files that builds make besides pages. */
const own = ['assets/', 'pagefind/', 'pictures/', 'search/', '.backfile/', '404.html'];

/**
 * Lists public/, which need not be there. A file at the address of a page, or where the build puts its
 * own, is an error: one of the two would be lost. So is a link, which would lead elsewhere once published.
 * `paths` are the site-relative paths of all pages.
 */
export function listPublic(publicDir: string, paths: { has(path: string): boolean }): PublicFiles {
  const files: string[] = [];
  const problems: Problem[] = [];
  if (!existsSync(publicDir)) return { files, problems };
  for (const entry of readdirSync(publicDir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const file = path.relative(publicDir, whole).split(path.sep).join('/');
    const fault = entry.isFile() ? faultOf(file, paths) : 'is no plain file';
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

function faultOf(file: string, paths: { has(path: string): boolean }): string | undefined {
  const taken = own.find((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
  if (taken !== undefined) return `would take the place of the build's own ${taken}`;
  const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (page !== `/${file}` && paths.has(page)) return `lies at the address of the page ${page}`;
  // A file cannot lie where a folder has to be.
  if (paths.has(`/${file}/`)) return `lies where the pages below /${file}/ go`;
  return undefined;
}
