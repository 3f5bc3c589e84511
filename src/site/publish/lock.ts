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

/** A lock on OUT_DIR. It ends with `release`, or with the process. */
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
 * Locks OUT_DIR. Throws `UsageError` if a running process has locked it. Each process writes a file with its own name
 * into `.backfile/lock/` and only then looks for others: of two processes, the later one always sees the earlier one's
 * file, and the file of a process that has ended can be deleted without touching another's. A folder with foreign files
 * is not locked, because nothing will be written there.
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
    // If two processes begin at once, both withdraw. A random delay lets one of them go first.
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

/**
 * The name contains everything, so that no process can read half a file. `made`: the topmost folder that had to be
 * created.
 */
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
      // Another process has finished and removed the empty folder.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

/** A running process other than this one that has locked the folder. Files of processes that have ended are deleted. */
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

/** Nothing can be known about a process on another machine, so it counts as running. */
function isHolding({ pid, host, start }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  // Another process may have the number by now. The time at which it started tells.
  const now = startOf(pid);
  return now === undefined || start === '' || now === start;
}

/**
 * Synchronous, because it runs when the process ends. Also removes the folders that the lock created, unless something
 * has been written there.
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
