import { hash } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { forgetOld } from './forget-old.ts';
import { readIfThere, writeWhole } from '../system/files.ts';

const magic = 'kept files 1';

/** What is kept: the files of search bundles, or the program that makes pages. */
export type CachedKind = 'search' | 'pages';

export interface CachedFile {
  /** Below the folder where they belong, with `/`. */
  path: string;
  content: Uint8Array;
}

/** Where files are kept: in CACHE_DIR, by their kind and the digest of what they are made of. */
export interface CachePlace {
  cacheDir: string;
  kind: CachedKind;
  digest: string;
}

/** Keeps files that belong together, in one file. */
export function keepFiles(place: CachePlace, files: readonly CachedFile[]): void {
  const list = JSON.stringify(files.map(({ path, content }) => [path, content.length]));
  const body = Buffer.concat([Buffer.from(`${list}\n`), ...files.map(({ content }) => content)]);
  const target = fileOf(place);
  mkdirSync(path.dirname(target), { recursive: true });
  // Two builds may keep the same at once.
  writeWhole(target, Buffer.concat([Buffer.from(`${headOf(place, body)}\n`), body]));
}

/**
 * The files, where they are kept whole; otherwise undefined, and what is there is thrown
 * away. What is taken counts as used `now`, in milliseconds since 1970.
 */
export function takeFiles(place: CachePlace, now = Date.now()): CachedFile[] | undefined {
  const file = fileOf(place);
  const bytes = readIfThere(file);
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const body = bytes.subarray(end + 1);
  if (end < 0 || bytes.toString('utf8', 0, end) !== headOf(place, body)) {
    rmSync(file, { force: true });
    return undefined;
  }
  utimesSync(file, now / 1000, now / 1000);
  const listEnd = body.indexOf(10);
  const list = JSON.parse(body.toString('utf8', 0, listEnd)) as [string, number][];
  let at = listEnd + 1;
  return list.map(([path, size]) => ({ path, content: body.subarray(at, (at += size)) }));
}

/** Drops those of a kind that no build has used for two months. */
export function forgetFiles(cacheDir: string, kind: CachedKind, now = Date.now()): void {
  // What is used bears the time of its use.
  forgetOld(path.join(cacheDir, kind), () => false, now);
}

const fileOf = ({ cacheDir, kind, digest }: CachePlace) => path.join(cacheDir, kind, digest);

/** Names them too, so that none are taken for others. */
function headOf({ kind, digest }: CachePlace, body: Uint8Array): string {
  return `${magic} ${kind} ${digest} ${hash('sha256', body)}`;
}
