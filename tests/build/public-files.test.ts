import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listPublic } from '../../src/build/public-files.ts';
import { temporaryFolder, writeTree } from './site-folder.ts';

const paths = new Set(['/', '/about/', '/2021/']);

async function messagesOf(...files: string[]): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeTree(folder, Object.fromEntries(files.map((file) => [file, 'x'])));
  return listPublic(folder, paths).problems.map(({ message }) => message);
}

test('what lies in public/ is copied, also what is hidden and what lies among pages', async () => {
  const folder = await temporaryFolder();
  const files = ['.well-known/security.txt', '2021/report.pdf', 'CNAME', 'sub/index.html'];
  await writeTree(folder, Object.fromEntries(files.map((file) => [file, 'x'])));
  expect(listPublic(folder, paths)).toEqual({ files, problems: [] });
  expect(listPublic(path.join(folder, 'none'), paths)).toEqual({ files: [], problems: [] });
});

test.each([
  ['index.html', 'the file lies at the address of the page /'],
  ['about/index.html', 'the file lies at the address of the page /about/'],
  ['2021', 'the file lies where the pages below /2021/ go'],
  ['404.html', "the file would take the place of the build's own 404.html"],
  ['assets/mine.css', "the file would take the place of the build's own assets/"],
  ['search/en/entry.json', "the file would take the place of the build's own search/"],
  ['.backfile/mark', "the file would take the place of the build's own .backfile/"],
])('%s is refused', async (file, message) => {
  expect(await messagesOf(file)).toEqual([message]);
});

test('a link is refused', async () => {
  const folder = await temporaryFolder();
  await symlink('/etc/hostname', path.join(folder, 'link.txt'));
  const { files, problems } = listPublic(folder, paths);
  expect(files).toEqual([]);
  expect(problems).toMatchObject([{ file: path.join(folder, 'link.txt'), rule: 'public-file' }]);
});
