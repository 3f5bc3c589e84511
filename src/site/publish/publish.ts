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

/** A new site and where it goes. */
export interface Publication {
  /** The folder with all that is new; it is gone afterwards. */
  staging: string;
  outDir: string;
  /** What lies in OUT_DIR and stays as it is: not looked at. */
  kept: ReadonlyMap<string, FileRecord>;
  /** What lies in OUT_DIR, where it has been listed under the same lock already. */
  present?: Present;
  /** Digests of new files that have been taken already. */
  records?: ReadonlyMap<string, FileRecord>;
  /** The digests of the other new files are taken here. */
  manifest: Omit<Manifest, 'files'>;
}

/** Paths below OUT_DIR; how many files there are now, and their bytes. */
export interface PublicationResult {
  added: readonly string[];
  replaced: readonly string[];
  removed: readonly string[];
  files: number;
  bytes: number;
}

/** Where tests make a publication fail. */
export interface PublishHooks {
  before?: BeforeStep;
  move?: typeof rename;
}

/** A repository that somebody keeps in OUT_DIR to publish from is not part of the site, and stays. */
const spared: readonly string[] = [ownFolder, '.git'];

/**
 * Brings OUT_DIR to the site of what is in `staging` and what is kept: nothing happens to it before a
 * journal says all that will; then single renames, each file old or new and whole at every moment. Files
 * with the same bytes are not touched, and what is not of the site is deleted; where all is as it is to be,
 * nothing is written at all. To be called under the lock,
 * after `assertOwnOutDir`.
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

/** What lies in OUT_DIR, the build's own folder and a repository aside. */
export function listSite(outDir: string): Present {
  const isSpared = (name: string, folder: string) => folder === '' && spared.includes(name);
  const { files, folders } = listBelow(outDir, isSpared);
  return { files: new Set(files), folders };
}

const chunk = Buffer.alloc(256 * 1024);

/** SHA-256 of a file in hex, read piece by piece; without waiting, which would cost more than most files do. */
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

/** Those that lie in OUT_DIR with the same bytes. What a manifest says is not enough: somebody may have edited them. */
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

/** Brings what is to be put to `.backfile/next/`, on OUT_DIR's file system and safe from a power cut. */
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

/** Many at once by the system's own `sync`, which takes far less time than asking for each. */
async function syncFiles(root: string, files: readonly string[]): Promise<void> {
  if (files.length > 200 && spawnSync('sync', [], { stdio: 'ignore' }).status === 0) return;
  await forEach(files, (file) => sync(path.join(root, file)));
}

/**
 * Several at a time: disks answer faster so, and few files are open. Where one fails none is begun any more,
 * and those on their way come to their end: whoever cleans up afterwards is alone.
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
