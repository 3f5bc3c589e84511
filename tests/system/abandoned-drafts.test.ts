import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeAbandonedDrafts } from '../../src/system/abandoned-drafts.ts';
import { folderForTest } from '../helpers/imports.ts';

const files = path.join(import.meta.dirname, '../../src/system/files.ts');

test('what a killed process had begun is deleted, and what one is writing is not', async () => {
  const folder = folderForTest({ 'articles/2021/hall.md': 'Words' });
  const articles = path.join(folder, 'articles/2021');
  // It is killed between the draft and its new name.
  const code = `
    const fs = require('node:fs');
    fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
    require('node:module').syncBuiltinESMExports();
    import(${JSON.stringify(files)}).then(({ writeWhole }) => writeWhole('b.md', 'Words'));`;
  const { signal } = spawnSync(process.execPath, ['-e', code], { cwd: articles });
  expect(signal).toBe('SIGKILL');
  const left = readdirSync(articles).filter((name) => name.endsWith('.tmp'));
  expect(left).toHaveLength(1);
  const own = path.join(articles, (left[0] ?? '').replace(/\d+/, String(process.pid)));
  writeFileSync(own, 'Wo');

  await removeAbandonedDrafts(folder);
  expect(existsSync(path.join(articles, left[0] ?? ''))).toBe(false);
  expect(existsSync(own)).toBe(true);
  expect(existsSync(path.join(articles, 'hall.md'))).toBe(true);
});
