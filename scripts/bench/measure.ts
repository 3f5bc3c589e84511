import { spawn } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { CheckFailed } from '../../src/system/errors.ts';
import { watchTree } from './process-tree.ts';

export interface StepTime {
  name: string;
  seconds: number;
}

/** What one piece of work took: one or several commands, one after another. */
export interface Measurement {
  seconds: number;
  /** The most memory that all processes together used at one time, in bytes. */
  peakBytes: number;
  steps: readonly StepTime[];
}

export interface Command {
  name: string;
  file: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Default: the working directory. */
  cwd?: string;
}

/** Runs commands and measures them; what they print goes to stderr. Throws if one fails. */
export async function measure(commands: readonly Command[]): Promise<Measurement> {
  const steps: StepTime[] = [];
  let peakBytes = 0;
  for (const command of commands) {
    const run = await runMeasured(command);
    steps.push({ name: command.name, seconds: run.seconds });
    peakBytes = Math.max(peakBytes, run.peakBytes);
  }
  return { seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0), peakBytes, steps };
}

async function runMeasured({
  name,
  file,
  args,
  env,
  cwd,
}: Command): Promise<Omit<Measurement, 'steps'>> {
  const since = performance.now();
  const child = spawn(file, args, {
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const endChild = () => child.kill();
  process.on('exit', endChild);
  try {
    const ended = new Promise<{ status: string | number; seconds: number }>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) =>
        resolve({ status: code ?? signal ?? '', seconds: (performance.now() - since) / 1000 }),
      );
    });
    const watch = child.pid === undefined ? undefined : watchTree(child.pid);
    const { status, seconds } = await ended;
    const peakBytes = (await watch?.stop())?.peakBytes ?? 0;
    if (status !== 0) throw new CheckFailed(`${name} ended with ${status}`);
    return { seconds, peakBytes };
  } finally {
    process.off('exit', endChild);
  }
}

/** What a built site holds. */
export interface SiteSize {
  /** HTML files. */
  pages: number;
  files: number;
  bytes: number;
  /** Files that came or changed at or after the moment asked for. */
  written: number;
}

/** Lists all files of a built site except Backfile's own. `since`: milliseconds since 1970 UTC. */
export async function sizeOfSite(dir: string, since: number): Promise<SiteSize> {
  const size = { pages: 0, files: 0, bytes: 0, written: 0 };
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.name === '.backfile') continue;
      if (entry.isDirectory()) {
        await look(full);
        continue;
      }
      // A rename does not change a file's mtime, but its ctime.
      const { size: bytes, ctimeMs } = await lstat(full);
      size.files += 1;
      size.bytes += bytes;
      if (entry.name.endsWith('.html')) size.pages += 1;
      if (ctimeMs >= since) size.written += 1;
    }
  };
  await look(dir);
  return size;
}
