import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../nightly');
const lockfile = path.join(folder, 'package-lock.json');

/** Packages and versions of a lockfile, the project's own entry aside. */
function packagesIn(file: string): string {
  if (!existsSync(file)) return '';
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages?: Record<string, { version?: string; optional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([name, { optional }]) => name !== '' && !optional)
    .map(([name, { version }]) => `${name} ${version ?? ''}`)
    .sort()
    .join('\n');
}

/**
 * The path of a file in a package that only the nightly proofs use (`lighthouse/cli/index.js`). They have a lockfile of
 * their own in `tests/nightly`, which is installed the first time that one of them is wanted. Throws when npm fails.
 */
export function nightlyTool(file: string): string {
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  if (packagesIn(installed) !== packagesIn(lockfile)) {
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm ci failed in tests/nightly:\n${stderr}`);
  }
  return path.join(folder, 'node_modules', file);
}
