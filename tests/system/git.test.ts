import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { gitSaid, runGit } from '../../src/system/git.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

afterEach(() => vi.unstubAllEnvs());

test('git is asked in a folder, with what it reads', async () => {
  const folder = await temporaryFolder();
  await runGit(folder, ['init', '--quiet']);
  writeFileSync(path.join(folder, 'ä'), 'text');
  expect(await runGit(folder, ['ls-files', '--others', '-z'])).toBe('ä\0');
  expect(await runGit(folder, ['hash-object', '--stdin'], { input: 'text' })).toBe(
    'f3a34851d44d6b97c90fbb99dd3d18c261b9a237\n',
  );
});

test('where git fails, its first line says why', async () => {
  const folder = await temporaryFolder();
  const failure = await runGit(folder, ['rev-parse', '--show-prefix']).catch(gitSaid);
  expect(failure).toMatch(/^fatal: not a git repository/);
});

test('in a hook, its repository is not asked, and its index only if that is wanted', async () => {
  const [folder, hook] = [await temporaryFolder(), await temporaryFolder()];
  for (const each of [folder, hook]) await runGit(each, ['init', '--quiet']);
  writeFileSync(path.join(folder, 'a'), '');
  await runGit(folder, ['add', 'a']);
  vi.stubEnv('GIT_DIR', path.join(hook, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', path.join(hook, '.git', 'index'));
  expect(await runGit(folder, ['ls-files'])).toBe('a\n');
  expect(await runGit(folder, ['ls-files'], { usesHookIndex: true })).toBe('');
});
