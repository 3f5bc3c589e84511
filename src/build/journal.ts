import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { asMachineError } from './exit.ts';
import { ownPath } from './manifest.ts';
import { isForeign } from './mark.ts';

/**
 * One single act of a publication, on a path below OUT_DIR with `/`: `put` moves the new file from
 * `.backfile/next/` to its place, `manifest` the new manifest.
 */
export type JournalStep =
  { do: 'put' | 'remove' | 'rmdir'; path: string } | { do: 'manifest'; path: 'manifest.json' };

/** Called before each step with its number, from 0; for tests, which fail there. */
export type BeforeStep = (index: number) => Promise<void> | void;

const nextManifest = 'manifest.next.json';

/** Writes a file so that it is there whole or not at all, whatever happens to the machine. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.new`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(path.dirname(file));
}

/** Makes what happened in a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Says what is going to be done. From here on the publication will be finished, by whomever. */
export async function writeJournal(
  outDir: string,
  steps: readonly JournalStep[],
  manifest: string,
): Promise<void> {
  await writeWhole(ownPath(outDir, nextManifest), manifest);
  const lines = steps.map((step) => JSON.stringify(step)).join(',\n');
  await writeWhole(ownPath(outDir, 'journal.json'), `{"version":1,"steps":[\n${lines}\n]}\n`);
}

/**
 * Finishes the publication that was cut off in OUT_DIR, if there is one; each step may have been done
 * already. To be called under the lock, before anything else looks at OUT_DIR. What was made ready
 * without a journal is thrown away. `broken`: the journal cannot be followed (somebody took files out
 * of `.backfile`); the manifest goes, so that the next build publishes everything again.
 */
export async function finishPublication(
  outDir: string,
  before?: BeforeStep,
): Promise<'nothing' | 'finished' | 'broken'> {
  try {
    if (await isForeign(outDir)) return 'nothing';
    const steps = await readJournal(outDir);
    if (steps === undefined) {
      await discardPublication(outDir);
      return 'nothing';
    }
    const followed = steps !== 'broken' && (await follow(outDir, steps, before));
    if (!followed) await clear(outDir, ['manifest.json']);
    await syncFolder(outDir);
    await clear(outDir, ['journal.json', 'next', nextManifest]);
    return followed ? 'finished' : 'broken';
  } catch (error) {
    throw asMachineError(error) ?? error;
  }
}

/** Throws away what was made ready, where nothing of it has been done yet. */
export async function discardPublication(outDir: string): Promise<void> {
  const half = [nextManifest, 'journal.json'].map((name) => `${name}.new`);
  await clear(outDir, ['journal.json', 'next', nextManifest, ...half]);
}

async function clear(outDir: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(ownPath(outDir, name), { recursive: true, force: true });
}

async function readJournal(outDir: string): Promise<JournalStep[] | 'broken' | undefined> {
  let text;
  try {
    text = await readFile(ownPath(outDir, 'journal.json'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { version, steps } = JSON.parse(text) as { version: unknown; steps: JournalStep[] };
    return version === 1 && steps.every(isInside) ? steps : 'broken';
  } catch {
    return 'broken';
  }
}

/** A journal comes from disk: it must not lead out of OUT_DIR. */
function isInside({ path: file }: JournalStep): boolean {
  const parts = file.split('/');
  return !parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'));
}

/** False when something that is to be put is neither ready nor there. */
async function follow(
  outDir: string,
  steps: readonly JournalStep[],
  before?: BeforeStep,
): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    await before?.(index);
    const target = path.join(outDir, step.path);
    if (step.do === 'remove') await removeFile(target);
    else if (step.do === 'rmdir') await removeEmpty(target);
    else if (step.do === 'put') {
      if (!(await put(ownPath(outDir, `next/${step.path}`), target))) return false;
    } else if (!(await put(ownPath(outDir, nextManifest), ownPath(outDir, step.path))))
      return false;
  }
  return true;
}

async function put(source: string, target: string): Promise<boolean> {
  try {
    await rename(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Either its folder is missing, or it was put before.
  if (await isThere(source)) {
    await mkdir(path.dirname(target), { recursive: true });
    await rename(source, target);
    return true;
  }
  return isThere(target);
}

async function isThere(file: string): Promise<boolean> {
  return (await kindOf(file)) === 'file';
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await lstat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return 'nothing';
    throw error;
  }
}

/** A folder there is what came after: the file became one, and the step was done before. */
async function removeFile(file: string): Promise<void> {
  if ((await kindOf(file)) === 'file') await unlink(file);
}

async function removeEmpty(folder: string): Promise<void> {
  if ((await kindOf(folder)) !== 'folder') return;
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}
