import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refuseTaken, takenByNpm } from '../../src/terminal/npm-flags.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const root = path.join(import.meta.dirname, '../..');

test('a flag that npm keeps is known by what npm leaves in the environment', () => {
  const flags = ['withdraw', 'dry-run', 'date', 'cache', 'lang'];
  const usual = { npm_config_cache: '/root/.npm', npm_config_yes: '', npm_config_dry_run: '' };
  expect(takenByNpm(flags, usual)).toEqual([]);
  expect(takenByNpm(flags, { npm_config_dry_run: 'true', npm_config_withdraw: 'true' })).toEqual([
    'withdraw',
    'dry-run',
  ]);
  const letters = { npm_config_long: 'true', npm_config_all: 'true', npm_config_global: 'true' };
  expect(takenByNpm(flags, letters)).toEqual(['lang']);
});

test('what another command was given is not taken from this one', () => {
  const env = { npm_config_fix: 'true', npm_lifecycle_event: 'test' };
  expect(() => refuseTaken('check', ['fix'], env)).not.toThrow();
  const own = { ...env, npm_lifecycle_event: 'check' };
  expect(() => refuseTaken('check', ['fix'], own)).toThrow(
    /npm took --fix for itself, and nothing was done: .*: npm run check -- --fix …/,
  );
  expect(() => refuseTaken('check', [], own)).not.toThrow();
});

test('npm itself: a forgotten -- stops a command before it does anything', async () => {
  const contentDir = await temporaryFolder();
  const named = 'articles/2021/2021-08-26-x.md';
  const text = '---\ntitle: X\ndate: 2021-08-26\n---\n\nWords.\n';
  await writeTree(contentDir, {
    'site.yaml': 'name: x\nurl: https://example.org/\n',
    [named]: text,
  });
  const run = (...args: string[]) =>
    spawnSync('npm', ['run', '--silent', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir },
    });
  const forgotten = run('correct', named, '--withdraw', 'It was forged.');
  expect(forgotten.stderr).toContain('npm took --withdraw for itself, and nothing was done');
  expect(forgotten.status).toBe(2);
  expect(await readFile(path.join(contentDir, named), 'utf8')).toBe(text);
  expect(run('topics', 'rename', 'a', 'b', '--dry-run').stderr).toContain('npm took --dry-run');
  const given = run('correct', '--', named, '--withdraw', 'It was forged.');
  expect(given.status).toBe(0);
  expect(await readFile(path.join(contentDir, named), 'utf8')).toContain('status: withdrawn');
});
