import { randomUUID } from 'node:crypto';
import { rmdirSync, unlinkSync } from 'node:fs';
import { mkdir, readdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../../system/errors.ts';
import { codeOf } from '../../system/files.ts';
import { isAlive, startOf } from '../../system/processes.ts';
import { ownPath } from './manifest.ts';
import { isForeign } from './ownership.ts';

/** OUT_DIR held against other builds, until released or until the process ends. */
export interface Lock {
  release(): void;
}

interface Holder {
  pid: number;
  host: string;
  start: string;
}

const attempts = 4;

/**
 * Holds OUT_DIR, or throws `UsageError` when a living process holds it. Each process makes a file of its
 * own name in `.backfile/lock/` and only then looks for others: of two, the later one is sure to see
 * the earlier, and a file of the dead can be deleted without taking anybody else's. A folder that is not
 * ours is left alone, and gets no lock: nothing will be written there.
 */
export async function acquireLock(outDir: string): Promise<Lock> {
  if (isForeign(outDir)) return { release: () => undefined };
  for (let attempt = 1; ; attempt++) {
    const { file, made } = await placeHolder(outDir);
    const release = () => {
      process.off('exit', release);
      removeHolder(outDir, file, made);
    };
    process.once('exit', release);
    const other = await findOther(file);
    if (!other) return { release };
    release();
    if (attempt === attempts) throw busy(outDir, other);
    // Two that began at once both step back; chance lets one of them go first.
    await setTimeout(20 + Math.random() * 80 * attempt);
  }
}

function busy(outDir: string, { pid, host }: Holder): UsageError {
  if (host === hostname()) {
    return new UsageError(`another build (process ${pid}) is running in ${outDir}; wait for it`);
  }
  const folder = ownPath(outDir, 'lock');
  return new UsageError(
    `another build (process ${pid} on ${host}) is running in ${outDir}; if it is not, delete ${folder}`,
  );
}

/** The name says all, so that nobody can read half a file. `made` is the topmost folder that was missing. */
async function placeHolder(outDir: string): Promise<{ file: string; made: string | undefined }> {
  const folder = ownPath(outDir, 'lock');
  const self = [process.pid, hostname(), startOf(process.pid) ?? '', randomUUID()];
  const file = path.join(folder, self.map((part) => encodeURIComponent(part)).join('~'));
  for (;;) {
    const made = await mkdir(folder, { recursive: true });
    try {
      await writeFile(file, '', { flag: 'wx' });
      return { file, made };
    } catch (error) {
      // Another one that was done has just taken the empty folder away.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

/** A living holder besides our own file; the files of the dead are deleted on the way. */
async function findOther(own: string): Promise<Holder | undefined> {
  const folder = path.dirname(own);
  let found: Holder | undefined;
  for (const name of await readdir(folder)) {
    if (name === path.basename(own)) continue;
    const [pid = '', host = '', start = ''] = name.split('~').map(decodeURIComponent);
    const holder = { pid: Number(pid), host, start };
    if (isHolding(holder)) found ??= holder;
    else await unlink(path.join(folder, name)).catch(ignoreMissing);
  }
  return found;
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** Of a process on another machine nothing can be known: it counts as living. */
function isHolding({ pid, host, start }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  // The number may belong to another process by now; when it began tells them apart.
  const now = startOf(pid);
  return now === undefined || start === '' || now === start;
}

/**
 * Synchronous, for the last moment of a process. Empty folders that nothing was built into go as well,
 * up to the topmost that this lock made; one that is not empty ends it.
 */
function removeHolder(outDir: string, file: string, made: string | undefined): void {
  try {
    unlinkSync(file);
    rmdirSync(path.dirname(file));
    rmdirSync(ownPath(outDir, ''));
    for (let folder = outDir; made?.length && folder.length >= made.length;) {
      rmdirSync(folder);
      folder = path.dirname(folder);
    }
  } catch {
    return;
  }
}
