import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { describeWaiting, type Waiting } from '../archive/waiting.ts';
import { spanOf, holdsAt, type Span } from '../archive/span.ts';
import { endMomentOf } from '../text/dates/dates.ts';
import type { Problem } from '../problem/problem.ts';
import type { Cache } from '../cache/cache.ts';
import { digestInput, type AsRead, type Input } from '../reading/input.ts';
import { peekSettings, type Manifest } from './publish/manifest.ts';
import type { Options } from '../terminal/options.ts';
import type { Listing } from './publish/publish.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import type { Surveyor } from './publish/survey.ts';

/** What made a site what it is, so that the next build knows at once that it stands as it would build it. */
export interface Standing extends Span {
  /** See `digestSite`. */
  input: string;
  /** Whether AS_OF was given: with it a broken link is no error. */
  asOf: boolean;
  articles: number;
  /** What is not out yet, for people. */
  waiting: string;
}

export function standingOf(
  input: string,
  archive: Archive,
  waiting: Waiting,
  asOf: boolean,
): Standing {
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
  as?: AsRead,
): Promise<string | undefined> {
  return digestInput(
    input,
    { contentDir, code: ['src', 'tsconfig.json'], settings: [siteUrl] },
    as,
  );
}

interface Kept {
  standing: Standing;
  warnings: readonly Problem[];
}

const kind = 'standing';

/**
 * Keeps it with what was warned of, to be said again, and gives the name that the manifest has for it. In the cache, for
 * it tells when an embargo ends, and may name what is not published; the name tells nobody anything.
 */
export function keepStanding(
  cache: Cache,
  standing: Standing,
  warnings: readonly Problem[],
): string {
  const name = hash('sha256', JSON.stringify(standing));
  cache.put(kind, name, JSON.stringify({ standing, warnings } satisfies Kept));
  return name;
}

/** Undefined where the cache has it no longer. */
export function recallStanding(cache: Cache, name: string): Kept | undefined {
  const text = cache.get(kind, name);
  return text === undefined ? undefined : (JSON.parse(text) as Kept);
}

/** Whether the very files of the manifest lie in OUT_DIR, in no other folders than theirs. */
export function isWhole({ files }: Manifest, present: Listing): boolean {
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

/** A site that stands as it is, and what a build of it has to say. */
export interface Found {
  waiting: string;
  warnings: readonly Problem[];
  summary: Omit<BuildSummary, 'seconds' | 'steps'>;
}

/** What is known before anything is read. */
export interface Before {
  /** Milliseconds since 1970 UTC. */
  now: number;
  input: Input | undefined;
  cache: Cache;
  surveyor: Surveyor;
}

/** The last build's site, where it lies there as this build would make it. */
export async function findStanding(
  { outDir, contentDir, siteUrl, asOf, part }: Options,
  { now, input, cache, surveyor }: Before,
): Promise<Found | undefined> {
  // What is wanted of the cache is not known when nothing is read of it.
  if (!input || part || cache.marks()) return undefined;
  const name = peekSettings(outDir)?.['standing'];
  const kept = name === undefined ? undefined : recallStanding(cache, name);
  if (!kept) return undefined;
  const { standing, warnings } = kept;
  if (standing.asOf !== (asOf !== undefined)) return undefined;
  if (!holdsAt(standing, asOf ? endMomentOf(asOf, standing.zone) : now)) return undefined;
  const digest = await digestSite(input, { contentDir, siteUrl }, { most: 1000 });
  if (digest !== standing.input) return undefined;
  const { manifest, present } = await surveyor.result;
  // The name was only looked at before.
  if (!manifest || manifest.settings['standing'] !== name) return undefined;
  // A part stands for no whole.
  if (manifest.settings['part'] !== undefined) return undefined;
  if (!isWhole(manifest, present)) return undefined;
  return { waiting: standing.waiting, warnings, summary: summaryOf(manifest, kept) };
}

function summaryOf(
  { routes, bundles, files }: Manifest,
  { standing, warnings }: Kept,
): Found['summary'] {
  return {
    articles: standing.articles,
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
