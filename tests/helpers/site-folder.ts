import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Texts by path with `/`. */
export type Tree = Readonly<Record<string, string>>;

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backfile-build-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeTree(folder: string, tree: Tree): Promise<void> {
  for (const [file, text] of Object.entries(tree)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** All that lies in the folder, empty folders too (as `name/`), but not the build's own. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (file.split('/')[0] === '.backfile') continue;
    if (!entry.isDirectory()) tree[file] = await readFile(path.join(folder, file), 'utf8');
    else if ((await readdir(path.join(folder, file))).length === 0) tree[`${file}/`] = '';
  }
  return tree;
}
