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
  /** Paths of pages (`/2021/08/`) for which to say why they are rendered. */
  explain?: readonly string[];
}

/** A build: its options, and the resources that it holds until it ends, whether it succeeds or not. */
export interface BuildRun extends AsyncDisposable {
  options: BuildOptions;
  log: Log;
  /** The build's current time, in milliseconds since 1970 UTC. */
  now: number;
  /** When the build began, in milliseconds, as `performance.now` counts. */
  began: number;
  cache: Cache;
  /** The absolute path of a temporary folder; it is deleted at the end. */
  work: string;
  /** The folder within it in which the site is made before it is published. */
  staging: string;
  /** Reads what the last build left in OUT_DIR. */
  surveyor: Surveyor;
  /** Adds an action for the end of the build; the last one added runs first. */
  atEnd(action: () => Promise<void>): void;
}

/**
 * Locks OUT_DIR, finishes an interrupted publication, and opens the cache. Throws `UsageError` if another build is
 * running, or if the installed packages are not those of the lockfile.
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

/** Ends the last step. Returns how long the build and each of its steps took, in seconds. */
export function timesOf({ began, log }: BuildRun): Pick<BuildSummary, 'seconds' | 'steps'> {
  const steps = log.end();
  return { seconds: (performance.now() - began) / 1000, steps };
}
