import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../../src/system/files.ts';

/** Names the folder to the tests, which run in processes of their own. */
const folderVariable = 'BACKFILE_DEMO';

/**
 * Run by vitest before all tests of the site and the browser: a folder for the sites that they share, whichever of them
 * builds them.
 */
export function setup(): void {
  process.env[folderVariable] ??= mkdtempSync(path.join(tmpdir(), 'backfile-demo-'));
}

/** Run after all of them. */
export function teardown(): void {
  const folder = process.env[folderVariable];
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/**
 * Builds a site that tests share, once a run, and returns its folder. `build` gets a folder for the site, which does
 * not exist yet, and one for everything else. Tests that need the site while another builds it wait.
 */
export async function buildOnce(
  name: string,
  build: (outDir: string, workDir: string) => Promise<unknown>,
): Promise<string> {
  const folder = process.env[folderVariable];
  if (!folder) throw new Error('tests/helpers/demo-folder.ts has not run before this test');
  const outDir = path.join(folder, name);
  const workDir = path.join(folder, `${name}-work`);
  // Publishing takes a while, so a site gets its name only when it is whole.
  while (!existsSync(outDir)) {
    if (!create(workDir)) {
      await setTimeout(100);
      continue;
    }
    try {
      // Another process may have finished between the two looks.
      if (existsSync(outDir)) break;
      const unnamed = path.join(workDir, 'site');
      await build(unnamed, workDir);
      renameSync(unnamed, outDir);
    } finally {
      rmSync(workDir, { recursive: true });
    }
  }
  return outDir;
}

/** Of several processes, only one creates the folder. */
function create(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
