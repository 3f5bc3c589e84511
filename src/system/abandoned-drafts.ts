import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './processes.ts';

const draft = /^\.backfile-(\d+)-[\da-f-]{36}\.tmp$/;

/** Deletes what `writeWhole` had begun in a folder (absolute), and in those below it, in processes that were killed. */
export async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const pid = draft.exec(path.basename(name))?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(path.join(folder, name), { force: true });
  }
}
