import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/reading/content-folder.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

test('all files are listed but hidden ones, sorted; a link is one, whatever it leads to', async () => {
  const folder = await temporaryFolder();
  const files = [
    'site.yaml',
    'articles/2021/b.md',
    'articles/2021-a.md',
    'articles/.b.md',
    '.git/x',
  ];
  for (const file of [...files, 'articles/.hidden/c.md']) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), '');
  }
  await symlink('articles', path.join(folder, 'linked'));
  const { value, problems } = await listFiles(folder);
  expect(value).toEqual(['articles/2021-a.md', 'articles/2021/b.md', 'linked', 'site.yaml']);
  expect(problems).toEqual([]);
});

test('a folder that is linked to is listed as the folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'real'));
  await writeFile(path.join(folder, 'real/site.yaml'), '');
  await symlink('real', path.join(folder, 'content'));
  expect((await listFiles(path.join(folder, 'content'))).value).toEqual(['site.yaml']);
});

test.each([
  ['missing', 'does not exist'],
  ['site.yaml', 'is not a folder'],
  ['site.yaml/content', 'does not exist'],
])('%s %s, and that is said', async (name, message) => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'site.yaml'), '');
  const { value, problems } = await listFiles(path.join(folder, name));
  expect(value).toEqual([]);
  expect(problems).toMatchObject([{ file: '.', rule: 'no-content' }]);
  expect(problems[0]?.message).toContain(message);
});
