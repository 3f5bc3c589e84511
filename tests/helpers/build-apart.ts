import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './page.ts';

export const root = path.join(import.meta.dirname, '../..');
/** What Node runs to build, with its first word. */
export const buildCommand = [path.join(root, 'scripts/backfile.ts'), 'build'] as const;

/**
 * The whole environment of a command, so that nothing of the test's own comes in. As in `scripts/backfile`, compiled code
 * is cached: it saves a quarter of the time of a small build.
 */
export function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  const NODE_COMPILE_CACHE = path.join(root, '.cache/code');
  return { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE, ...own };
}

/** Builds in a process of its own, as from a terminal; says what it said when it failed. */
export function buildApart(own: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, buildCommand, {
    cwd: root,
    env: environment(own),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build ended with ${String(status)}: ${stdout}${stderr}`);
}

/** Each file of a folder with its bytes' digest, the build's own files too. */
export function digestsOf(folder: string): Record<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((file) => [file, digest(file)]));
}
