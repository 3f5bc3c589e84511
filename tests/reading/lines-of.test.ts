import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/reading/lines-of.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

test('the lines of a file are read once, and what cannot be read has none', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, { 'articles/a.md': '\uFEFFone\r\ntwo\n' });
  const lines = linesOf(folder);
  expect(lines('articles/a.md')).toEqual(['one', 'two', '']);
  await rm(path.join(folder, 'articles/a.md'));
  expect(lines('articles/a.md')).toEqual(['one', 'two', '']);
  expect(lines('articles/b.md')).toBeUndefined();
});
