import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { cp, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { asMachineError } from './exit.ts';
import { discardPublication, finishPublication, writeJournal, type BeforeStep } from './journal.ts';
import { formatManifest, manifestVersion, ownFolder, ownPath, type Manifest } from './manifest.ts';
import { writeMark } from './mark.ts';
import { planPublication, type Present } from './plan-publication.ts';

/** A whole new site and where it goes. */
export interface Publication {
  /** The folder with all of it; it is gone afterwards. */
  staging: string;
  outDir: string;
  /** The digests of the files are taken here. */
  manifest: Pick<Manifest, 'settings' | 'routes'>;
}

export interface Published {
  added: number;
  replaced: number;
  removed: number;
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
 * Brings OUT_DIR to the site in `staging`: nothing happens to it before a journal says all that will;
 * then single renames, each file old or new and whole at every moment. Files with the same bytes are not
 * touched, and what is not of the site is deleted. To be called under the lock, after `assertOwnOutDir`.
 */
export async function publish(
  { staging, outDir, manifest }: Publication,
  { before, move = rename }: PublishHooks = {},
): Promise<Published> {
  try {
    const present = await listFolder(outDir, spared);
    const wanted = await listFolder(staging, []);
    const { digests, bytes } = await digestAll(staging, wanted.files);
    const same = await findSame(staging, outDir, present, digests);
    const plan = planPublication(present, wanted.files, (file) => same.has(file));
    await writeMark(outDir);
    const files = Object.fromEntries(digests);
    const text = formatManifest({ version: manifestVersion, ...manifest, files });
    const steps = [...plan.steps, { do: 'manifest', path: 'manifest.json' } as const];
    try {
      await makeReady(staging, outDir, [...plan.added, ...plan.replaced], move);
      await writeJournal(outDir, steps, text);
    } catch (error) {
      await discardPublication(outDir);
      throw error;
    }
    await finishPublication(outDir, before);
    const { added, replaced, removed } = plan;
    const counts = { added: added.length, replaced: replaced.length, removed: removed.length };
    return { ...counts, files: digests.size, bytes };
  } catch (error) {
    throw asMachineError(error) ?? error;
  }
}

/** Files and folders below a folder, with `/`, sorted; links count as files, and are not followed. */
export async function listFolder(
  root: string,
  without: readonly string[],
): Promise<Present & { files: Set<string> }> {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      if (folder === '' && without.includes(entry.name)) continue;
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) files.push(name);
      else {
        folders.push(name);
        await walk(name);
      }
    }
  };
  await walk('').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  return { files: new Set(files.sort()), folders: folders.sort() };
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

async function digestAll(root: string, files: Iterable<string>) {
  const digests = new Map<string, string>();
  let bytes = 0;
  await forEach(files, async (file) => {
    const { size } = await stat(path.join(root, file));
    bytes += size;
    digests.set(file, digestFile(path.join(root, file)));
  });
  return { digests, bytes };
}

/** Those that lie in OUT_DIR with the same bytes. What a manifest says is not enough: somebody may have edited them. */
async function findSame(
  staging: string,
  outDir: string,
  present: Present,
  digests: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const same = new Set<string>();
  await forEach(present.files, async (file) => {
    const digest = digests.get(file);
    if (digest === undefined) return;
    const target = path.join(outDir, file);
    const [is, willBe] = await Promise.all([lstat(target), stat(path.join(staging, file))]);
    if (is.isFile() && is.size === willBe.size && digestFile(target) === digest) {
      same.add(file);
    }
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
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await mkdir(next);
    await forEach(files, (file) => cp(path.join(staging, file), path.join(next, file)));
    await rm(staging, { recursive: true });
  }
  await forEach(files, async (file) => {
    const handle = await open(path.join(next, file), 'r');
    await handle.sync().finally(() => handle.close());
  });
}

/** Several at a time: disks answer faster so, and few files are open. */
async function forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items].values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
