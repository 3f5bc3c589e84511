import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BundleFile } from '../search/settle.ts';
import { forgetOld } from './forget-old.ts';

const magic = 'search bundle 1';

/** Keeps the files of a bundle in CACHE_DIR under the digest of what they are made of, in one file. */
export function keepBundle(cacheDir: string, digest: string, files: readonly BundleFile[]): void {
  const list = JSON.stringify(files.map(({ path, content }) => [path, content.length]));
  const body = Buffer.concat([Buffer.from(`${list}\n`), ...files.map(({ content }) => content)]);
  const target = fileOf(cacheDir, digest);
  mkdirSync(path.dirname(target), { recursive: true });
  // Whole or not at all, also where two builds keep the same at once.
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, Buffer.concat([Buffer.from(`${headOf(digest, body)}\n`), body]));
  renameSync(temporary, target);
}

/**
 * The files of a bundle, where they are kept whole; otherwise undefined, and what is there is thrown
 * away. What is taken counts as used `now`, in milliseconds since 1970.
 */
export function takeBundle(
  cacheDir: string,
  digest: string,
  now = Date.now(),
): BundleFile[] | undefined {
  const file = fileOf(cacheDir, digest);
  const bytes = readIfThere(file);
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const body = bytes.subarray(end + 1);
  if (end < 0 || bytes.toString('utf8', 0, end) !== headOf(digest, body)) {
    rmSync(file, { force: true });
    return undefined;
  }
  utimesSync(file, now / 1000, now / 1000);
  const listEnd = body.indexOf(10);
  const list = JSON.parse(body.toString('utf8', 0, listEnd)) as [string, number][];
  let at = listEnd + 1;
  return list.map(([path, size]) => ({ path, content: body.subarray(at, (at += size)) }));
}

/** Drops the bundles that no build has used for two months. */
export function forgetBundles(cacheDir: string, now = Date.now()): void {
  // One that is used bears the time of its use.
  forgetOld(folderOf(cacheDir), () => false, now);
}

const folderOf = (cacheDir: string) => path.join(cacheDir, 'search');
const fileOf = (cacheDir: string, digest: string) => path.join(folderOf(cacheDir), digest);

/** Names the bundle too, so that none is taken for another. */
function headOf(digest: string, body: Uint8Array): string {
  return `${magic} ${digest} ${hash('sha256', body)}`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
