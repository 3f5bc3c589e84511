import path from 'node:path';
import { UsageError } from './errors.ts';

/** The project's own folder: Astro finds its pages from there, and a build works below it. */
export const root = path.join(import.meta.dirname, '../..');

/** What is copied into the site as it is: favicon, CNAME. */
export const publicDir = path.join(root, 'public');

/**
 * Throws `UsageError` where the project lies below a folder that Astro's bundler cannot work in: it takes these signs
 * for parts of an address or of a pattern, and pages would come out without their styles and fonts.
 */
export function assertPlainPath(folder: string = root): void {
  const sign = /[#?%"*]/.exec(folder)?.[0];
  if (sign === undefined) return;
  throw new UsageError(
    `the project is in ${folder}; Astro cannot work in a folder with ${sign} in its path: rename it, or move the project`,
  );
}
