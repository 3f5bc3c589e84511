import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './errors.ts';

/** The system's short name for a failure, as `ENOENT`; '' for any other error. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Whether a call failed because there is no such file or folder: the path ends early, or passes through a file. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** A file's bytes; undefined if there is nothing at this path, or a folder. Throws for other failures. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'EISDIR') return undefined;
    throw error;
  }
}

/** A file's text with its line ends and byte order mark as they are. Throws `UsageError` if it is not UTF-8. */
export function readUtf8(file: string): string {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  throw new UsageError(`${file} is not UTF-8 text; save it as UTF-8`);
}

/**
 * Writes a file so that other processes see either all of it or the earlier file, even if several write it at once. A
 * replaced file keeps its permissions. Does not flush to disk; see `writeDurably`.
 */
export function writeWhole(file: string, data: Uint8Array | string): void {
  // In the same folder, since a rename does not cross file systems; hidden, since the content folder may be read meanwhile.
  // It names the process, for `removeAbandonedDrafts`.
  const draft = path.join(path.dirname(file), `.backfile-${process.pid}-${randomUUID()}.tmp`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    writeFileSync(draft, data, { flag: 'wx' });
    if (mode !== undefined) chmodSync(draft, mode & 0o777);
    renameSync(draft, file);
  } catch (error) {
    // Half a file would only fill the disk.
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Like `writeWhole`, but safe even if the machine loses power: the bytes are flushed to disk before the file gets its
 * name. A process that is killed may leave the draft, `FILE.new`.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await sync(path.dirname(file));
}

/** Waits until a file, or the list of names in a folder, is on the disk (fsync). */
export async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
