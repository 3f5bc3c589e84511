import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { cp, lstat, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { asMachineError } from '../../system/errors.ts';
import { codeOf, sync } from '../../system/files.ts';
import { listBelow } from '../../system/folders.ts';
import { discardPublication, finishPublication, writeJournal, type BeforeStep } from './journal.ts';
import { formatManifest, ownFolder, ownPath, type FileRecord, type Manifest } from './manifest.ts';
import { isWritten, writeMark } from './ownership.ts';
import { planPublication, type Present } from './plan-publication.ts';

/** A new site, and where it is published. */
export interface Publication {
  /** The folder with all new files. It is deleted afterwards. */
  staging: string;
  outDir: string;
  /** Files in OUT_DIR that are kept. They are not read. */
  kept: ReadonlyMap<string, FileRecord>;
  /** What is in OUT_DIR, if it has been listed under the same lock. */
  present?: Present;
  /** Digests of new files, as far as they are known. */
  records?: ReadonlyMap<string, FileRecord>;
  /** The other digests are computed here. */
  manifest: Omit<Manifest, 'files'>;
}

/** Paths are below OUT_DIR. `files` and `bytes` count the whole site. */
export interface PublicationResult {
  added: readonly string[];
  replaced: readonly string[];
  removed: readonly string[];
  files: number;
  bytes: number;
}

/** With these, tests make a publication fail. */
export interface PublishHooks {
  before?: BeforeStep;
  move?: typeof rename;
}

/** A repository in OUT_DIR, from which somebody publishes, is not part of the site and is kept. */
const spared: readonly string[] = [ownFolder, '.git'];

/**
 * Makes OUT_DIR contain the files of `staging` and `kept`, and no others. Nothing in it changes before a journal lists
 * all steps; the steps are single renames, so each file is old or new and complete at every moment. Files with the same
 * bytes are not touched; if nothing differs, nothing is written. Must be called under the lock, after
 * `assertOwnOutDir`.
 */
export async function publish(
  {
    staging,
    outDir,
    kept,
    manifest,
    present = listSite(outDir),
    records: taken = new Map(),
  }: Publication,
  { before, move = rename }: PublishHooks = {},
): Promise<PublicationResult> {
  try {
    const rest = listBelow(staging).files.filter((file) => !taken.has(file));
    const records = new Map([...taken, ...recordAll(staging, rest)]);
    const same = await findSame(outDir, present, records);
    const files = new Map([...kept, ...records]);
    const isSame = (file: string) => same.has(file) || !records.has(file);
    const plan = planPublication(present, files.keys(), isSame);
    await writeMark(outDir);
    const text = formatManifest({ ...manifest, files });
    const isNews = plan.steps.length > 0 || !isWritten(ownPath(outDir, 'manifest.json'), text);
    if (isNews) {
      const steps = [...plan.steps, { do: 'manifest', path: 'manifest.json' } as const];
      try {
        await makeReady(staging, outDir, [...plan.added, ...plan.replaced], move);
        await writeJournal(outDir, steps, text);
      } catch (error) {
        await discardPublication(outDir);
        throw error;
      }
      await finishPublication(outDir, before);
    } else await rm(staging, { recursive: true });
    const { added, replaced, removed } = plan;
    const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
    return { added, replaced, removed, files: files.size, bytes };
  } catch (error) {
    throw asMachineError(error) ?? error;
  }
}

/** Lists OUT_DIR without Backfile's own folder and a repository. */
export function listSite(outDir: string): Present {
  const isSpared = (name: string, folder: string) => folder === '' && spared.includes(name);
  const { files, folders } = listBelow(outDir, isSpared);
  return { files: new Set(files), folders };
}

const chunk = Buffer.alloc(256 * 1024);

/**
 * The SHA-256 of a file in hexadecimal. The file is read in pieces. Synchronous, because waiting would take longer than
 * reading most files.
 */
export function digestFile(file: string): string {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    for (let read = 1; read > 0;) {
      read = readSync(descriptor, chunk, 0, chunk.length, null);
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

/** Digests and sizes of these files below a folder. */
export function recordAll(root: string, files: Iterable<string>): Map<string, FileRecord> {
  return new Map(
    [...files].map((file) => {
      const whole = path.join(root, file);
      return [file, { sha256: digestFile(whole), size: statSync(whole).size }];
    }),
  );
}

/**
 * Those files that are in OUT_DIR with the same bytes. The manifest is not enough to tell: somebody may have edited a
 * file.
 */
async function findSame(
  outDir: string,
  present: Present,
  records: ReadonlyMap<string, FileRecord>,
): Promise<Set<string>> {
  const same = new Set<string>();
  await forEach(records, async ([file, { sha256, size }]) => {
    if (!present.files.has(file)) return;
    const target = path.join(outDir, file);
    const is = await lstat(target);
    if (is.isFile() && is.size === size && digestFile(target) === sha256) same.add(file);
  });
  return same;
}

/** Moves the new files to `.backfile/next/`, which is on OUT_DIR's file system, and flushes them to disk. */
async function makeReady(
  staging: string,
  outDir: string,
  files: readonly string[],
  move: typeof rename,
): Promise<void> {
  const next = ownPath(outDir, 'next');
  await rm(next, { recursive: true, force: true });
  try {
    await move(staging, next);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await mkdir(next);
    await forEach(files, (file) => cp(path.join(staging, file), path.join(next, file)));
    await rm(staging, { recursive: true });
  }
  await syncFiles(next, files);
}

/** For many files the command `sync` is much quicker than flushing each file. */
async function syncFiles(root: string, files: readonly string[]): Promise<void> {
  if (files.length > 200 && spawnSync('sync', [], { stdio: 'ignore' }).status === 0) return;
  await forEach(files, (file) => sync(path.join(root, file)));
}

/**
 * Works on several items at a time: disks are quicker that way, and few files are open. After a failure no more are
 * begun, and it waits for those under way, so that nothing else is running when the error is handled.
 */
async function forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  queue.reverse();
  const worker = async () => {
    try {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  };
  for (const result of await Promise.allSettled(Array.from({ length: 16 }, worker))) {
    if (result.status === 'rejected') throw result.reason;
  }
}
