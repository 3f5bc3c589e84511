import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { namesIn } from '../system/folders.ts';

/** In days; no longer than the table of cache.ts keeps what no build wants. */
const forgetAfter = 60;
const day = 24 * 3600 * 1000;

/**
 * Removes the files of a folder of the cache that nobody has made or used for two months, by the time of their last
 * change; those that this build needs stay. A folder that is not there is empty.
 */
export function forgetOld(
  folder: string,
  isNeeded: (name: string) => boolean,
  now = Date.now(),
): void {
  for (const name of namesIn(folder) ?? []) {
    if (isNeeded(name)) continue;
    const file = path.join(folder, name);
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (modified < now - forgetAfter * day) rmSync(file, { force: true });
  }
}
