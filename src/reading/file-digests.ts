import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import type { Cache } from '../cache/cache.ts';
import { runGit } from '../system/git.ts';

/** What is known of a file that nobody has read in this build. */
export interface KnownFile {
  /** As `digestOf` gives it. */
  digest: string;
  /**
   * Length of the file as it lies there, in bytes. Git may have cut carriage returns away before it took
   * the digest: it is believed only for content that is known to have this length.
   */
  size: number;
}

/**
 * The digest of a content file: what git calls its blob's id, so that a checkout need not be read to
 * know it. The same with and without git.
 */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * The digests of those files that git or an earlier build vouches for; all others have to be read.
 * `files` are below the content folder, with `/`; `asked` is git's answer, where it was asked before.
 */
export async function knownFiles(
  contentDir: string,
  files: readonly string[],
  cache: Cache,
  asked = askGit(contentDir),
): Promise<Map<string, KnownFile>> {
  // While git looks.
  const states = files.map((file) => stateOf(contentDir, file));
  const ids = await asked;
  const known = new Map<string, KnownFile>();
  const others: { file: string; state: FileState }[] = [];
  for (const [index, file] of files.entries()) {
    const state = states[index];
    if (!state) continue;
    const digest = ids.get(file);
    if (digest === undefined) others.push({ file, state });
    else known.set(file, { digest, size: state.size });
  }
  const digests = cache.getAll(
    stateKind,
    others.map(({ state }) => state.key),
  );
  for (const [index, { file, state }] of others.entries()) {
    const digest = digests[index];
    if (digest !== undefined) known.set(file, { digest, size: state.size });
  }
  return known;
}

/**
 * Remembers what was read for the next build, where that is safe: a file that has just been written could
 * be written again without its times showing it. `before` is its state before it was read, `now` the time.
 */
export function rememberDigest(
  before: FileState | undefined,
  digest: string,
  now: number,
  cache: Cache,
): void {
  if (before && before.changed < now - settling) cache.put(stateKind, before.key, digest);
}

/** How a file lies there: content that changes changes it. */
export interface FileState {
  key: string;
  size: number;
  /** Milliseconds since 1970. */
  changed: number;
}

/** Undefined for what is not a plain file: what a link leads to changes without it. */
export function stateOf(contentDir: string, file: string): FileState | undefined {
  try {
    const stat = lstatSync(`${contentDir}/${file}`, { bigint: true });
    if (!stat.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stat;
    // Times of modification can be set by anybody, those of change (ctime) by nobody.
    const key = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    return { key, size: Number(size), changed: Math.max(Number(mtimeMs), Number(ctimeMs)) };
  } catch {
    // Whoever reads it says what is wrong.
    return undefined;
  }
}

const stateKind = 'file state';
/** Milliseconds; some file systems count time in steps of two seconds. */
const settling = 5000;

/** Settings of a person's that would let git trust less than all of a file's state. */
const strict = [
  'core.fsmonitor=false',
  'core.checkStat=default',
  'core.trustctime=true',
  'core.quotePath=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Where a filter stands between blob and file, the blob's id says nothing about the file. From the top: git
 * 2.39 looks for attributes in the wrong place when it is asked from a folder below.
 */
const unfiltered = ':(top,attr:!filter !working-tree-encoding !ident)';

/** Ids of blobs by file, where git finds that as it checked it out or added it; none without git. Never throws. */
export async function askGit(contentDir: string): Promise<Map<string, string>> {
  const args = [...strict, 'ls-files', '--stage', '--modified', '-v', '-z', '--', unfiltered];
  // No git, no repository, one that git refuses or that is damaged: then files are read.
  return readListing(await runGit(contentDir, args).catch(() => ''));
}

/**
 * Reads `git ls-files`: `H 100644 <id> 0\t<path>` for what is in the index, with another letter for what is
 * sparse (S), assumed to be unchanged (h) or in conflict (M); and once more with `C` for what differs.
 */
function readListing(listing: string): Map<string, string> {
  const ids = new Map<string, string>();
  // Repositories with SHA-256 have longer ids, which are not our digests.
  const entry = /^(\S) (\d{6}) ([0-9a-f]{40}) 0\t(.+)$/s;
  for (const line of listing.split('\0')) {
    const [, letter, mode = '', id = '', file = ''] = entry.exec(line) ?? [];
    if (letter === 'H' && mode.startsWith('100')) ids.set(file, id);
    else if (letter !== undefined) ids.delete(file);
  }
  return ids;
}
