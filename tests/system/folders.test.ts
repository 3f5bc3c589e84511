import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  listBelow,
  makeTemporaryFolder,
  makeWorkFolder,
  namesIn,
  writerInto,
} from '../../src/system/folders.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

test('a listing has all files and folders in order; links are not followed', async () => {
  const root = await temporaryFolder();
  const write = writerInto(root);
  for (const file of ['b/z', 'b-a', 'b/.git/config', 'a/b/c', '.git/config']) write(file, '');
  symlinkSync(root, path.join(root, 'a', 'up'));
  expect(listBelow(root)).toEqual({
    files: ['.git/config', 'a/b/c', 'a/up', 'b-a', 'b/.git/config', 'b/z'],
    folders: ['.git', 'a', 'a/b', 'b', 'b/.git'],
  });
  const skips = (name: string, folder: string) => folder === '' && name === '.git';
  expect(listBelow(root, skips).folders).toEqual(['a', 'a/b', 'b', 'b/.git']);
  expect(listBelow(path.join(root, 'nowhere'))).toEqual({ files: [], folders: [] });
});

test('a missing folder has no names, and a file has none to ask for', async () => {
  const root = await temporaryFolder();
  writeFileSync(path.join(root, 'file'), '');
  expect(namesIn(root)).toEqual(['file']);
  expect(namesIn(path.join(root, 'nowhere'))).toEqual([]);
  expect(namesIn(path.join(root, 'file'))).toBeUndefined();
});

test('a writer makes the folders that files are in', async () => {
  const root = path.join(await temporaryFolder(), 'new');
  const write = writerInto(root);
  write('a/b/one', 'one');
  write('a/b/two', Buffer.from('two'));
  write('three', 'three');
  const texts = ['a/b/one', 'a/b/two', 'three'].map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  expect(texts).toEqual(['one', 'two', 'three']);
});

test('a work folder is new; those of killed processes go, those of living ones stay', async () => {
  const parent = await temporaryFolder();
  const { pid: dead } = spawnSync('true');
  const here = hostname().replaceAll(/[^\w.-]/g, '_');
  const folder = (host: string, pid: number, name = 'staging') =>
    path.join(parent, `${name}-${host}-${pid}-abc`);
  const others = [
    folder(here, process.ppid),
    folder('elsewhere', dead),
    folder(here, dead, 'preview'),
    path.join(parent, 'pictures'),
  ];
  for (const each of [folder(here, dead), ...others])
    await mkdir(path.join(each, 'site'), { recursive: true });
  const made = await makeWorkFolder(parent);
  expect((await readdir(parent)).sort()).toEqual(
    [...others, made].map((one) => path.basename(one)).sort(),
  );
  expect(await readdir(made)).toEqual([]);
  expect(await makeWorkFolder(parent)).not.toBe(made);
  await makeWorkFolder(parent, 'preview');
  expect(await readdir(parent)).not.toContain(path.basename(folder(here, dead, 'preview')));
});

test('temporary folders are empty, and each differs', async () => {
  const folders = [await makeTemporaryFolder('test'), await makeTemporaryFolder('test')];
  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) {
    expect(path.dirname(folder)).toBe(path.resolve(tmpdir()));
    expect(namesIn(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  }
});
