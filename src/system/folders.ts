import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf } from './files.ts';
import { isAlive } from './processes.ts';

/** The content of a folder and its subfolders: paths with `/`, sorted by UTF-16 code units. */
export interface Listing {
  files: string[];
  folders: string[];
}

/**
 * Lists everything below a folder; empty if there is no such folder. Links count as files and are not followed. `skips`
 * is called with each name and its folder ('' for the first, otherwise ending in `/`). Synchronous, because waiting
 * would take longer than listing most folders.
 */
export function listBelow(
  root: string,
  skips: (name: string, folder: string) => boolean = () => false,
): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const { name } = entry;
      if (skips(name, folder)) continue;
      if (!entry.isDirectory()) files.push(folder + name);
      else {
        folders.push(folder + name);
        walk(`${folder}${name}/`);
      }
    }
  };
  if (existsSync(root)) walk('');
  return { files: files.sort(), folders: folders.sort() };
}

/** The names in a folder; empty if there is no such folder, undefined if there is a file instead. */
export function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Writes a file below the writer's folder, and creates its folders. */
export type FolderWriter = (file: string, content: Uint8Array | string) => void;

/** A writer for a folder from which nobody else deletes folders: it creates each of them only once. */
export function writerInto(root: string): FolderWriter {
  const made = new Set<string>();
  return (file, content) => {
    const target = path.join(root, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, content);
  };
}

/**
 * Creates a folder for this process in `parent`, named after its purpose. Folders of the same name from killed
 * processes on this machine are deleted first.
 */
export async function makeWorkFolder(parent: string, name = 'staging'): Promise<string> {
  const prefix = `${name}-${hostname().replaceAll(/[^\w.-]/g, '_')}-`;
  await mkdir(parent, { recursive: true });
  for (const other of await readdir(parent)) {
    const pid = other.startsWith(prefix) ? Number.parseInt(other.slice(prefix.length), 10) : NaN;
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) {
      await rm(path.join(parent, other), { recursive: true, force: true });
    }
  }
  const folder = path.join(parent, `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`);
  await mkdir(folder);
  return folder;
}

/** Creates an empty folder in the system's folder for temporary files, named after its purpose. The caller deletes it. */
export function makeTemporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `backfile-${purpose}-`));
}
