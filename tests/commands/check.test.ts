import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const entry = path.join(import.meta.dirname, '../../scripts/backfile.ts');

test('a check leaves what an editor completes by alone; --fix and commands that change names refresh it', async () => {
  const folder = await temporaryFolder();
  const schema = path.join(folder, '.vscode/article.schema.json');
  await writeTree(folder, {
    'content/site.yaml': 'name: A\nurl: https://example.org/\n',
    'content/topics.yaml': 'asia:\n  label: Asia\n',
    'content/articles/a.md': '---\ntitle: A\ndate: 2021-08-26\ntopics: [asia]\n---\n\nText.\n',
    '.vscode/article.schema.json': '{}',
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [entry, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], CACHE_DIR: path.join(folder, 'cache') },
      encoding: 'utf8',
    }).status;
  const read = () => readFileSync(schema, 'utf8');
  expect([run('check'), run('check'), read()]).toEqual([0, 0, '{}']);
  expect([run('check', '--fix', '--dry-run'), read()]).toEqual([0, '{}']);
  expect(run('check', '--fix')).toBe(0);
  expect(read()).toContain('"asia"');
  expect(run('names', 'topics', 'rename', 'asia', 'east', '--dry-run')).toBe(0);
  expect(read()).not.toContain('"east"');
  expect(run('names', 'topics', 'rename', 'asia', 'east')).toBe(0);
  expect(read()).toContain('"east"');
});
