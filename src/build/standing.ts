import type { Archive } from '../archive/archive.ts';
import { describeWaiting, type Waiting } from '../archive/waiting.ts';
import { dayAt, endMomentOf } from '../article/dates.ts';
import type { Problem } from '../article/problem.ts';
import type { Cache } from './cache.ts';
import { digestInput, type Input } from './input.ts';
import { peekSettings, type Manifest } from './manifest.ts';
import type { Options } from './options.ts';
import type { Listing } from './publish.ts';
import type { BuildSummary } from './summary.ts';
import type { Surveyor } from './survey.ts';

/** What a build leaves in the manifest, so that the next knows at once that the site stands as it would build it. */
export type Standing = Readonly<
  Record<'input' | 'zone' | 'today' | 'since' | 'until' | 'articles' | 'waiting', string>
>;

/**
 * `input`: see `digestInput`. The moment counts by the day in the site's zone, and by what came out on that day or is
 * still to come: no other moment of it makes another site.
 */
export function standingOf(input: string, archive: Archive, waiting: Waiting): Standing {
  const instant = (moment: number | undefined) =>
    moment === undefined ? '' : new Date(moment).toISOString();
  return {
    input,
    zone: archive.site.timeZone,
    today: archive.today,
    since: instant(waiting.last),
    until: instant(waiting.next),
    articles: String(archive.stories.length),
    waiting: describeWaiting(waiting),
  };
}

/** `moment`: milliseconds since 1970 UTC, in the zone that the last build knew. */
export function isStanding(
  settings: Manifest['settings'],
  input: string | undefined,
  moment: (zone: string) => number,
): boolean {
  const { zone = '', today, since = '', until = '' } = settings;
  if (input === undefined || settings['input'] !== input || zone === '') return false;
  const now = moment(zone);
  const isAfter = since === '' || now >= Date.parse(since);
  const isBefore = until === '' || now < Date.parse(until);
  return isAfter && isBefore && dayAt(now, zone) === today;
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

/**
 * Keeps what was warned of, to be said again: in the cache, since it may name what is not published. `asOf`: AS_OF, with
 * which a broken link is no error.
 */
export function keepWarnings(cache: Cache, at: At, warnings: readonly Problem[]): void {
  cache.put(kind, keyOf(at), JSON.stringify(warnings));
}

/** Undefined where they are not known. */
export function recallWarnings(cache: Cache, at: At): readonly Problem[] | undefined {
  const text = cache.get(kind, keyOf(at));
  return text === undefined ? undefined : (JSON.parse(text) as Problem[]);
}

/** A `Standing`, and AS_OF if there is one. */
type At = Readonly<Record<string, string | undefined>>;

const kind = 'warnings';

function keyOf(at: At): string {
  const { input, today, since, until, asOf } = at;
  return [input, today, since, until, asOf === undefined ? 'now' : 'as of'].join(' ');
}

/** What a build that finds its site standing has to say; `warnings`: their number. */
export function recallStanding(
  { settings, routes, bundles, files }: Manifest,
  warnings: number,
): Omit<BuildSummary, 'seconds' | 'steps'> {
  return {
    articles: Number(settings['articles']),
    pages: routes.size + 1,
    rendered: 0,
    bundles: bundles.size,
    indexed: 0,
    written: 0,
    removed: 0,
    files: files.size,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
    warnings,
  };
}

/** What is known before anything is read. */
export interface Before {
  /** Milliseconds since 1970 UTC. */
  now: number;
  input: Input | undefined;
  cache: Cache;
  publicDir: string;
  surveyor: Surveyor;
}

/** What the last build left and warned of, where its site lies there as this build would make it. */
export async function findStanding(
  { outDir, contentDir, siteUrl, asOf, part }: Options,
  { now, input, cache, publicDir, surveyor }: Before,
): Promise<{ manifest: Manifest; warnings: readonly Problem[] } | undefined> {
  // What is wanted of the cache is not known when nothing is read of it.
  if (!input || part || cache.marks()) return undefined;
  const said = peekSettings(outDir);
  if (!said) return undefined;
  const digest = digestInput(input, { contentDir, publicDir, siteUrl }, { most: 1000 });
  const momentIn = (zone: string) => (asOf ? endMomentOf(asOf, zone) : now);
  if (!isStanding(said, digest, momentIn)) return undefined;
  const { manifest, present } = await surveyor.result;
  if (!manifest || !isWhole(manifest, present)) return undefined;
  const warnings = recallWarnings(cache, { ...manifest.settings, asOf });
  return warnings && { manifest, warnings };
}
