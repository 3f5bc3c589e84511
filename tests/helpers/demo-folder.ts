import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names the folder to the tests, which run in processes of their own. */
export const demoFolderVariable = 'BACKFILE_DEMO';

/**
 * Run by vitest before all tests of the site and the browser: a folder for the one demonstration site
 * that they share, whichever of them builds it.
 */
export function setup(): void {
  process.env[demoFolderVariable] ??= mkdtempSync(path.join(tmpdir(), 'backfile-demo-'));
}

/** Run after all of them. */
export function teardown(): void {
  const folder = process.env[demoFolderVariable];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
