import path from 'node:path';
import { UsageError } from './errors.ts';

/** The project's folder. Astro finds its pages from there, and builds work in it. */
export const root = path.join(import.meta.dirname, '../..');

/** Files that are copied to the site unchanged: favicon, CNAME. */
export const publicDir = path.join(root, 'public');

/**
 * Throws `UsageError` if the project is in a folder in which Astro's bundler cannot work: it reads these characters as
 * parts of an address or a pattern, and pages would lose their styles and fonts.
 */
export function assertPlainPath(folder: string = root): void {
  const sign = /[#?%"*]/.exec(folder)?.[0];
  if (sign === undefined) return;
  throw new UsageError(
    `the project is in ${folder}; Astro cannot work in a folder with ${sign} in its path: rename it, or move the project`,
  );
}
