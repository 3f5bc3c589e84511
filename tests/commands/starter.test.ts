import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadAll } from '../../src/commands/all.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const root = path.join(import.meta.dirname, '../..');

/** A project whose Node says what it was started with. */
async function project(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'scripts'));
  await copyFile(path.join(root, 'scripts/backfile'), path.join(folder, 'scripts/backfile'));
  const said =
    '#!/bin/sh\necho "MALLOC_ARENA_MAX=$MALLOC_ARENA_MAX"\necho "$NODE_COMPILE_CACHE"\nfor word; do echo "$word"; done\n';
  await writeTree(folder, { 'node_modules/.bin/node': said });
  await chmod(path.join(folder, 'node_modules/.bin/node'), 0o755);
  return folder;
}

const start = (file: string, args: readonly string[]) =>
  spawnSync(file, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });

test('each command gets the Node that its description asks for', async () => {
  const folder = await project();
  for (const { name, node = [], environment = {} } of await loadAll()) {
    const { stdout } = start(path.join(folder, 'scripts/backfile'), [name, 'two words', '']);
    const [arena, compiled, ...rest] = stdout.split('\n').slice(0, -1);
    expect([name, arena]).toEqual([
      name,
      `MALLOC_ARENA_MAX=${environment['MALLOC_ARENA_MAX'] ?? ''}`,
    ]);
    expect(compiled).toBe(`${path.join(folder, 'scripts')}/../.cache/code`);
    expect(rest).toEqual([
      ...node,
      path.join(folder, 'scripts/backfile.ts'),
      name,
      'two words',
      '',
    ]);
  }
});

test('it finds the project behind links, as npx makes them', async () => {
  const folder = await project();
  await mkdir(path.join(folder, 'bin'));
  await symlink('../scripts/backfile', path.join(folder, 'bin/one'));
  await symlink(path.join(folder, 'bin/one'), path.join(folder, 'bin/two'));
  const { stdout } = start(path.join(folder, 'bin/two'), ['new']);
  expect(stdout).toContain(`${path.join(folder, 'scripts/backfile.ts')}\n`);
});

test('without packages it says what to do', async () => {
  const folder = await temporaryFolder();
  await copyFile(path.join(root, 'scripts/backfile'), path.join(folder, 'backfile'));
  const { status, stderr } = start(path.join(folder, 'backfile'), ['new']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'backfile: the packages are not installed; run npm ci\n',
  });
});
