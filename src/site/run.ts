import { rm } from 'node:fs/promises';
import path from 'node:path';
import { assertInstalled } from '../cache/code-version.ts';
import { openCache, type Cache } from '../cache/cache.ts';
import { assertPlainPath, root } from '../system/root.ts';
import { makeWorkFolder } from '../system/folders.ts';
import type { Log } from '../terminal/log.ts';
import type { Options } from '../terminal/options.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import { finishPublication } from './publish/journal.ts';
import { acquireLock } from './publish/lock.ts';
import { assertOwnCacheDir } from './publish/ownership.ts';
import { startSurvey, type Surveyor } from './publish/survey.ts';

export interface BuildOptions extends Options {
  /** Paths of pages (`/2021/08/`) of which to say why they are rendered. */
  explain?: readonly string[];
}

/** One build: what it was asked, and what it holds of the machine until it ends, well or not. */
export interface BuildRun extends AsyncDisposable {
  options: BuildOptions;
  log: Log;
  /** The moment that counts as now, in milliseconds since 1970 UTC. */
  now: number;
  /** When it began, as `performance.now` counts. */
  began: number;
  cache: Cache;
  /** A folder of its own, which is removed at the end. Absolute. */
  work: string;
  /** The folder below it in which the site is made before it is published. */
  staging: string;
  /** Looks at what the last build left in OUT_DIR. */
  surveyor: Surveyor;
  /** Does this, too, when the build ends; last come, first done. */
  atEnd(action: () => Promise<void>): void;
}

/**
 * Locks OUT_DIR, finishes a publication that was cut off, and opens the cache. Throws `UsageError` when another build is
 * running or when the packages are not those of the lockfile.
 */
export async function openRun(options: BuildOptions, log: Log): Promise<BuildRun> {
  const { contentDir, outDir, cacheDir } = options;
  const began = performance.now();
  assertInstalled();
  assertPlainPath();
  assertOwnCacheDir(cacheDir, contentDir);
  await using held = new AsyncDisposableStack();
  const lock = await acquireLock(outDir);
  held.defer(() => lock.release());
  const cache = openCache(cacheDir);
  held.defer(() => cache.close());
  const work = await makeWorkFolder(path.join(root, '.cache'));
  held.defer(() => rm(work, { recursive: true, force: true }));
  await finishPublication(outDir);
  const surveyor = startSurvey(outDir);
  held.defer(async () => {
    await surveyor.stop();
  });
  held.defer(() => {
    log.end();
  });
  const kept = held.move();
  return {
    options,
    log,
    now: Date.now(),
    began,
    cache,
    work,
    staging: path.join(work, 'site'),
    surveyor,
    atEnd: (action) => kept.defer(action),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Ends the last step; how long the build and each of its steps took. */
export function timesOf({ began, log }: BuildRun): Pick<BuildSummary, 'seconds' | 'steps'> {
  const steps = log.end();
  return { seconds: (performance.now() - began) / 1000, steps };
}
