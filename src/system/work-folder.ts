import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

const prefix = `staging-${hostname().replaceAll(/[^\w.-]/g, '_')}-`;

/**
 * A folder of this process in `parent`, where builds put together what they publish. Those that builds
 * which were killed on this machine left behind are deleted first.
 */
export async function makeWorkFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) {
      await rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
  const folder = path.join(parent, `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`);
  await mkdir(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
