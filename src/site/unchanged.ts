import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { describeWaiting, type Waiting } from '../archive/waiting.ts';
import { spanOf, holdsAt, type Span } from '../archive/span.ts';
import { endMomentOf } from '../text/dates/dates.ts';
import type { Problem } from '../problem/problem.ts';
import type { Cache } from '../cache/cache.ts';
import { digestInput, type DigestOptions, type Input } from '../reading/input.ts';
import { peekSettings, type Manifest } from './publish/manifest.ts';
import type { Present } from './publish/plan-publication.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import { timesOf, type BuildRun } from './run.ts';

/** What a site was built from. If all of it is the same, the next build has nothing to do. */
export interface BuiltFrom extends Span {
  /** See `digestSite`. */
  input: string;
  /** Whether AS_OF was given: with it, a broken link is not an error. */
  asOf: boolean;
  articles: number;
  /** What is not out yet, for people. */
  waiting: string;
}

export function builtFrom(
  input: string,
  archive: Archive,
  waiting: Waiting,
  asOf: boolean,
): BuiltFrom {
  return {
    input,
    ...spanOf(archive.site.timeZone, archive.today, waiting),
    asOf,
    articles: archive.stories.length,
    waiting: describeWaiting(waiting),
  };
}

/** `digestInput` of a site. */
export function digestSite(
  input: Input,
  { contentDir, siteUrl }: { contentDir: string; siteUrl?: string | undefined },
  as?: DigestOptions,
): Promise<string | undefined> {
  return digestInput(
    input,
    { contentDir, code: ['src', 'tsconfig.json'], settings: [siteUrl] },
    as,
  );
}

/** The form in the cache. */
interface RememberedBuild {
  built: BuiltFrom;
  warnings: readonly Problem[];
}

const kind = 'built from';
/** The setting in the manifest that gives the name in the cache. */
export const setting = 'builtFrom';

/**
 * Caches what a site was built from, and the warnings, which are printed again; returns the name in the cache. This
 * must not be in the site itself, because it says when an embargo ends and may name unpublished articles; the name says
 * nothing.
 */
export function rememberBuild(
  cache: Cache,
  built: BuiltFrom,
  warnings: readonly Problem[],
): string {
  const name = hash('sha256', JSON.stringify(built));
  cache.put(kind, name, JSON.stringify({ built, warnings } satisfies RememberedBuild));
  return name;
}

/** Undefined if the cache no longer has it. */
export function recallBuild(cache: Cache, name: string): RememberedBuild | undefined {
  const text = cache.get(kind, name);
  return text === undefined ? undefined : (JSON.parse(text) as RememberedBuild);
}

/** Whether OUT_DIR has exactly the files of the manifest, and no other folders. */
export function isWhole({ files }: Manifest, present: Present): boolean {
  if (files.size !== present.files.size) return false;
  const folders = new Set<string>();
  for (const file of files.keys()) {
    if (!present.files.has(file)) return false;
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return present.folders.every((folder) => folders.has(folder));
}

/**
 * The summary of a build that has nothing to do, because OUT_DIR already has the site that it would make. Prints again
 * what is waiting and the warnings. Undefined if something has to be built or explained.
 */
export async function findUnchanged(
  run: BuildRun,
  input: Input | undefined,
): Promise<BuildSummary | undefined> {
  const { options, log } = run;
  if (options.explain !== undefined && options.explain.length > 0) return undefined;
  const found = await findLastSite(run, input);
  if (!found) return undefined;
  const { manifest, built, warnings } = found;
  if (built.waiting) log.say(built.waiting);
  log.problems(warnings, options.contentDir);
  return { ...summaryOf(manifest, found), ...timesOf(run) };
}

/** The last build's site, if this build would make the same. */
async function findLastSite(
  { options, now, cache, surveyor }: BuildRun,
  input: Input | undefined,
): Promise<(RememberedBuild & { manifest: Manifest }) | undefined> {
  const { outDir, contentDir, siteUrl, asOf, part } = options;
  // Entries in the cache are marked as used only when they are read, so it must be read now and then.
  if (!input || part || cache.marks()) return undefined;
  const name = peekSettings(outDir)?.[setting];
  const remembered = name === undefined ? undefined : recallBuild(cache, name);
  if (!remembered) return undefined;
  const { built } = remembered;
  if (built.asOf !== (asOf !== undefined)) return undefined;
  if (!holdsAt(built, asOf ? endMomentOf(asOf, built.zone) : now)) return undefined;
  const digest = await digestSite(input, { contentDir, siteUrl }, { maxUnread: 1000 });
  if (digest !== built.input) return undefined;
  const { manifest, present } = await surveyor.result;
  // So far only the name has been compared; and a part is not a whole site.
  if (!manifest || manifest.settings[setting] !== name) return undefined;
  if (manifest.settings['part'] !== undefined) return undefined;
  return isWhole(manifest, present) ? { ...remembered, manifest } : undefined;
}

function summaryOf(
  { routes, bundles, files }: Manifest,
  { built, warnings }: RememberedBuild,
): Omit<BuildSummary, 'seconds' | 'steps'> {
  return {
    articles: built.articles,
    pages: routes.size + 1,
    rendered: 0,
    bundles: bundles.size,
    indexed: 0,
    written: 0,
    removed: 0,
    files: files.size,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
    warnings: warnings.length,
  };
}
