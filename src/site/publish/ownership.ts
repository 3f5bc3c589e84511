import { mkdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../../system/errors.ts';
import { isMissing, readIfThere, writeWhole } from '../../system/files.ts';
import { namesIn } from '../../system/folders.ts';
import { ownFolder, ownPath } from './manifest.ts';

const markText = `Backfile builds its site into this folder.
Whatever else is here is deleted by the next build.
`;

/** Folders that must not be overwritten. All paths are absolute. */
export interface Precious {
  contentDir: string;
  /** The repository. */
  root: string;
  cacheDir?: string;
  /** The parts to be joined. */
  parts?: readonly string[];
  home?: string;
}

/**
 * Throws `UsageError` unless OUT_DIR may be built into and everything else in it deleted: it must be empty or have
 * Backfile's mark, and must neither be, contain nor lie within one of the precious folders, also by way of symbolic
 * links.
 */
export async function assertOwnOutDir(outDir: string, precious: Precious): Promise<void> {
  const { contentDir, root, cacheDir, parts = [], home = homedir() } = precious;
  const out = await realPathOf(outDir);
  const refuse = (why: string) => {
    throw new UsageError(`OUT_DIR ${outDir} ${why}; choose a separate folder, such as dist`);
  };
  const holds = async (folder: string) => contains(out, await realPathOf(folder));
  if (out === path.parse(out).root) refuse('is the root of the file system');
  if (await holds(home)) refuse('is your home folder, or contains it');
  if (await holds(root)) refuse('is the repository, or contains it');
  if (await holds(contentDir)) refuse('is the content folder, or contains it');
  if (contains(await realPathOf(contentDir), out)) refuse('is in the content folder');
  if (cacheDir !== undefined && (await holds(cacheDir))) refuse('is CACHE_DIR, or contains it');
  for (const part of parts) {
    if (await holds(part)) refuse('is one of the parts, or contains one');
  }
  if (isForeign(outDir)) {
    refuse('contains files that Backfile did not write, or is not a folder');
  }
}

/** Throws `UsageError` if the cache would be among the articles. */
export function assertOwnCacheDir(cacheDir: string, contentDir: string): void {
  if (!contains(contentDir, cacheDir)) return;
  throw new UsageError(
    `CACHE_DIR ${cacheDir} is the content folder, or is in it; choose a separate folder, such as .cache`,
  );
}

/** Whether OUT_DIR is a file, or contains files but not Backfile's mark. */
export function isForeign(outDir: string): boolean {
  const names = namesIn(outDir);
  if (!names) return true;
  if (!names.some((name) => name !== ownFolder)) return false;
  return namesIn(ownPath(outDir, ''))?.includes('mark') !== true;
}

/** Marks the folder as Backfile's own. Call `assertOwnOutDir` first. */
export async function writeMark(outDir: string): Promise<void> {
  await mkdir(ownPath(outDir, ''), { recursive: true });
  const mark = ownPath(outDir, 'mark');
  if (!isWritten(mark, markText)) writeWhole(mark, markText);
}

/** Whether a file already contains this text. */
export function isWritten(file: string, text: string): boolean {
  return readIfThere(file)?.toString() === text;
}

/** The path with symbolic links resolved, as far as it exists. */
async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    const parent = path.dirname(file);
    if (!isMissing(error) || parent === file) throw error;
    return path.join(await realPathOf(parent), path.basename(file));
  }
}

/** Whether `inner` is `outer` or is in it. */
function contains(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way.split(path.sep)[0] === '..' || path.isAbsolute(way));
}
