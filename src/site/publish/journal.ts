import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { asMachineError } from '../../system/errors.ts';
import { isMissing, readIfThere, sync, writeDurably } from '../../system/files.ts';
import { ownPath } from './manifest.ts';
import { isForeign } from './ownership.ts';

/**
 * One single act of a publication, on a path below OUT_DIR with `/`: `put` moves the new file,
 * or the folder that is new with all that is in it, from `.backfile/next/` to its place, `manifest` the
 * new manifest.
 */
export type JournalStep =
  { do: 'put' | 'remove' | 'rmdir'; path: string } | { do: 'manifest'; path: 'manifest.json' };

/** Called before each step with its number, from 0; for tests, which fail there. */
export type BeforeStep = (index: number) => Promise<void> | void;

const nextManifest = 'manifest.next.json';

/** Says what is going to be done. From here on the publication will be finished, by whomever. */
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

/** Throws away what was made ready, where nothing of it has been done yet. */
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

/** A journal comes from disk: it must not lead out of OUT_DIR. */
function isInside({ path: file }: JournalStep): boolean {
  const parts = file.split('/');
  return !parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'));
}

/**
 * False when something that is to be put is neither ready nor there. Without waiting between steps: a
 * publication is as short as it can be, and a wait costs more than a rename.
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

/** False where it is neither here nor there; one that is not here any more was put before. */
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

/** A folder there is what came after: the file became one, and the step was done before. */
function removeFile(file: string): void {
  if (kindOf(file) === 'file') unlinkSync(file);
}

function removeEmpty(folder: string): void {
  if (kindOf(folder) === 'folder' && readdirSync(folder).length === 0) rmdirSync(folder);
}
