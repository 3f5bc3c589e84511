import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { asMachineError } from '../../system/errors.ts';
import { isMissing, readIfThere, sync, writeDurably } from '../../system/files.ts';
import { ownPath } from './manifest.ts';
import { isForeign } from './ownership.ts';

/**
 * A single step of a publication. Paths are below OUT_DIR, with `/`. `put` moves a new file, or a new folder with
 * everything in it, from `.backfile/next/` to its place; `manifest` moves the new manifest.
 */
export type JournalStep =
  { do: 'put' | 'remove' | 'rmdir'; path: string } | { do: 'manifest'; path: 'manifest.json' };

/** Called before each step with its number, counted from 0. Tests throw in it. */
export type BeforeStep = (index: number) => Promise<void> | void;

const nextManifest = 'manifest.next.json';

/** Writes down all steps. From now on this publication will be finished, by this command or by a later one. */
export async function writeJournal(
  outDir: string,
  steps: readonly JournalStep[],
  manifest: string,
): Promise<void> {
  await writeDurably(ownPath(outDir, nextManifest), manifest);
  const lines = steps.map((step) => JSON.stringify(step)).join(',\n');
  await writeDurably(ownPath(outDir, 'journal.json'), `{"version":1,"steps":[\n${lines}\n]}\n`);
}

/**
 * Finishes an interrupted publication in OUT_DIR, if there is one. Any step may have been done already. Must be called
 * under the lock, before anything else reads OUT_DIR. Files that were prepared without a journal are deleted. Returns
 * `broken` if the journal cannot be carried out, because somebody has removed files from `.backfile`; then the manifest
 * is deleted, so that the next build publishes everything again.
 */
export async function finishPublication(
  outDir: string,
  before?: BeforeStep,
): Promise<'nothing' | 'finished' | 'broken'> {
  try {
    if (isForeign(outDir)) return 'nothing';
    const steps = readJournal(outDir);
    if (steps === undefined) {
      await discardPublication(outDir);
      return 'nothing';
    }
    const followed = steps !== 'broken' && (await follow(outDir, steps, before));
    if (!followed) await clear(outDir, ['manifest.json']);
    await sync(outDir);
    await clear(outDir, ['journal.json', 'next', nextManifest]);
    return followed ? 'finished' : 'broken';
  } catch (error) {
    throw asMachineError(error) ?? error;
  }
}

/** Deletes what was prepared for a publication whose journal has not been written. */
export async function discardPublication(outDir: string): Promise<void> {
  const half = [nextManifest, 'journal.json'].map((name) => `${name}.new`);
  await clear(outDir, ['journal.json', 'next', nextManifest, ...half]);
}

async function clear(outDir: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(ownPath(outDir, name), { recursive: true, force: true });
}

function readJournal(outDir: string): JournalStep[] | 'broken' | undefined {
  const text = readIfThere(ownPath(outDir, 'journal.json'))?.toString();
  if (text === undefined) return undefined;
  try {
    const { version, steps } = JSON.parse(text) as { version: unknown; steps: JournalStep[] };
    return version === 1 && steps.every(isInside) ? steps : 'broken';
  } catch {
    return 'broken';
  }
}

/** The journal is read from disk, so it must not lead out of OUT_DIR. */
function isInside({ path: file }: JournalStep): boolean {
  const parts = file.split('/');
  return !parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'));
}

/**
 * Carries out the steps; false if a new file is neither prepared nor in its place. Synchronous, because a publication
 * should be short and waiting costs more than a rename.
 */
async function follow(
  outDir: string,
  steps: readonly JournalStep[],
  before?: BeforeStep,
): Promise<boolean> {
  const made = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (before) await before(index);
    const target = path.join(outDir, step.path);
    if (step.do === 'remove') removeFile(target);
    else if (step.do === 'rmdir') removeEmpty(target);
    else if (step.do === 'put') {
      if (!put(ownPath(outDir, `next/${step.path}`), target, made)) return false;
    } else if (!put(ownPath(outDir, nextManifest), ownPath(outDir, step.path), made)) return false;
  }
  return true;
}

/** False if the file is in neither place. If it is not at the source, an earlier run has moved it. */
function put(source: string, target: string, made: Set<string>): boolean {
  if (kindOf(source) === 'nothing') return kindOf(target) !== 'nothing';
  const folder = path.dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  renameSync(source, target);
  return true;
}

function kindOf(file: string): 'file' | 'folder' | 'nothing' {
  try {
    return lstatSync(file).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error)) return 'nothing';
    throw error;
  }
}

/** If a folder has the name, an earlier run removed the file and put the folder there. */
function removeFile(file: string): void {
  if (kindOf(file) === 'file') unlinkSync(file);
}

function removeEmpty(folder: string): void {
  if (kindOf(folder) === 'folder' && readdirSync(folder).length === 0) rmdirSync(folder);
}
