import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf, environment, root } from '../helpers/build-apart.ts';

// It needs npm's registry. The folder has a space in its name, as people's have.
const folder = mkdtempSync(path.join(tmpdir(), 'backfile install '));
const project = path.join(folder, 'project');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, args: readonly string[], own: Readonly<Record<string, string>> = {}) {
  const env = { ...environment(own), AS_OF: '2026-11-01' };
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

test('who only wants a site installs no tool of developers, and gets the same site', () => {
  const parts = ['src', 'public', 'scripts', 'content', 'package.json', 'package-lock.json'];
  for (const part of [...parts, 'tsconfig.json']) {
    cpSync(path.join(root, part), path.join(project, part), { recursive: true });
  }
  npm(project, ['ci', '--omit=dev', '--no-audit', '--no-fund']);
  expect(existsSync(path.join(project, 'node_modules/typescript'))).toBe(false);
  expect(existsSync(path.join(project, 'node_modules/vitest'))).toBe(false);
  npm(project, ['run', 'check']);
  npm(project, ['run', 'build']);
  const full = { OUT_DIR: path.join(folder, 'full'), CACHE_DIR: path.join(folder, 'cache') };
  npm(root, ['run', 'build'], full);
  expect(digestsOf(path.join(project, 'dist'))).toEqual(digestsOf(full.OUT_DIR));
});
