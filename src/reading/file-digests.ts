import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import type { Cache } from '../cache/cache.ts';
import { runGit } from '../system/git.ts';

/** What is known about a file without reading it. */
export interface KnownFile {
  /** As `digestOf` gives it. */
  digest: string;
  /**
   * The length of the file in bytes. Git may have removed carriage returns before it computed the digest, so the digest
   * is trusted only for content of this length.
   */
  size: number;
}

/**
 * The digest of a content file: git's blob id, in hexadecimal, so that the files of a checkout need not be read. It is
 * the same with and without git.
 */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * The digests of files that git or an earlier build knows; the others have to be read. `files`: below the content
 * folder, with `/`. `asked`: git's answer, if it has been asked already.
 */
export async function knownFiles(
  contentDir: string,
  files: readonly string[],
  cache: Cache,
  asked = askGit(contentDir),
): Promise<Map<string, KnownFile>> {
  // While git is running.
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
 * Remembers the digest of a file for the next build, if that is safe: a file that has just been written could be
 * written again without a change of its times. `before`: its state before it was read; `now`: milliseconds since 1970
 * UTC.
 */
export function rememberDigest(
  before: FileState | undefined,
  digest: string,
  now: number,
  cache: Cache,
): void {
  if (before && before.changed < now - settling) cache.put(stateKind, before.key, digest);
}

/** The state of a file on disk. It changes whenever the content does. */
export interface FileState {
  key: string;
  size: number;
  /** Milliseconds since 1970 UTC. */
  changed: number;
}

/** Undefined for anything but a plain file: the target of a link can change while the link does not. */
export function stateOf(contentDir: string, file: string): FileState | undefined {
  try {
    const stat = lstatSync(`${contentDir}/${file}`, { bigint: true });
    if (!stat.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stat;
    // Any program can set the time of modification, but none can set that of change (ctime).
    const key = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    return { key, size: Number(size), changed: Math.max(Number(mtimeMs), Number(ctimeMs)) };
  } catch {
    // The stage that reads it reports what is wrong.
    return undefined;
  }
}

const stateKind = 'file state';
/** In milliseconds. Some file systems record times in steps of two seconds. */
const settling = 5000;

/** Overrides personal settings with which git would check less than the whole state of a file. */
const strict = [
  'core.fsmonitor=false',
  'core.checkStat=default',
  'core.trustctime=true',
  'core.quotePath=false',
].flatMap((setting) => ['-c', setting]);

/**
 * If a filter changes a file on checkout, the blob's id says nothing about the file. The path starts at the top of the
 * repository, because git 2.39 looks for attributes in the wrong place when it is run in a subfolder.
 */
const unfiltered = ':(top,attr:!filter !working-tree-encoding !ident)';

/**
 * The ids of blobs by file, for files that are as git checked them out or added them; empty without git. Never throws.
 */
export async function askGit(contentDir: string): Promise<Map<string, string>> {
  const args = [...strict, 'ls-files', '--stage', '--modified', '-v', '-z', '--', unfiltered];
  // Without git or a usable repository, files are read.
  return readListing(await runGit(contentDir, args).catch(() => ''));
}

/**
 * Reads the output of `git ls-files`: `H 100644 <id> 0\t<path>` for a file in the index, another letter for one that is
 * sparse (S), assumed unchanged (h) or in conflict (M), and an additional line with `C` for one that differs.
 */
function readListing(listing: string): Map<string, string> {
  const ids = new Map<string, string>();
  // Repositories with SHA-256 have longer ids, which are not the same as these digests.
  const entry = /^(\S) (\d{6}) ([0-9a-f]{40}) 0\t(.+)$/s;
  for (const line of listing.split('\0')) {
    const [, letter, mode = '', id = '', file = ''] = entry.exec(line) ?? [];
    if (letter === 'H' && mode.startsWith('100')) ids.set(file, id);
    else if (letter !== undefined) ids.delete(file);
  }
  return ids;
}
