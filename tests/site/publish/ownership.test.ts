import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/system/errors.ts';
import {
  assertOwnCacheDir,
  assertOwnOutDir,
  isForeign,
  writeMark,
} from '../../../src/site/publish/ownership.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

async function house() {
  const home = await temporaryFolder();
  const root = path.join(home, 'repository');
  const contentDir = path.join(root, 'content');
  const cacheDir = path.join(root, '.cache');
  await writeTree(root, { 'content/site.yaml': 'x', '.cache/x': 'x', 'src/x.ts': 'x' });
  const check = (...way: string[]) =>
    assertOwnOutDir(path.join(root, ...way), { contentDir, root, cacheDir, home });
  return { home, root, check };
}

describe('OUT_DIR', () => {
  test('may be missing, empty, hold nothing but our folder, or bear our mark', async () => {
    const { root, check } = await house();
    await check('dist');
    await check('not/yet/there');
    await mkdir(path.join(root, 'dist/.backfile/lock'), { recursive: true });
    await check('dist');
    await writeTree(root, { 'dist/index.html': 'x' });
    await expect(check('dist')).rejects.toThrow(/Backfile did not write/);
    await writeMark(path.join(root, 'dist'));
    await check('dist');
    expect(isForeign(path.join(root, 'dist'))).toBe(false);
    await check('.cache/site');
  });

  test.each([
    [['src'], /Backfile did not write/],
    [['src/x.ts'], /is not a folder/],
    [['src/x.ts/dist'], /is not a folder/],
    [['content'], /is the content folder/],
    [['content/dist'], /is in the content folder/],
    [['.'], /is the repository/],
    [['.cache'], /is CACHE_DIR/],
    [['..'], /is your home folder/],
    [['../..'], /is your home folder, or contains it/],
    [['/../../../../../../../..'], /root of the file system/],
  ])('%j is refused, with the mark too', async (way, message) => {
    const { root, check } = await house();
    await expect(check(...way)).rejects.toThrow(UsageError);
    await expect(check(...way)).rejects.toThrow(message);
    if (way[0] !== '.' && way[0] !== 'content') return;
    await writeMark(path.join(root, ...way));
    await expect(check(...way)).rejects.toThrow(message);
  });

  test('is what a link leads to', async () => {
    const { root, check } = await house();
    await symlink(path.join(root, 'content'), path.join(root, 'link'));
    await expect(check('link')).rejects.toThrow(/is the content folder/);
    await expect(check('link/dist')).rejects.toThrow(/is in the content folder/);
    await symlink(root, path.join(root, 'src/back'));
    await expect(check('src/back')).rejects.toThrow(/is the repository/);
  });

  test('is and holds none of the parts that are joined', async () => {
    const { home, root } = await house();
    const contentDir = path.join(root, 'content');
    const parts = [path.join(root, 'dist/parts/1')];
    const check = (name: string) =>
      assertOwnOutDir(path.join(root, name), { contentDir, root, home, parts });
    await expect(check('dist')).rejects.toThrow(/is one of the parts, or contains one/);
    await expect(check('dist/parts/1')).rejects.toThrow(/is one of the parts/);
    await check('dist/parts/2');
  });

  test('named like the content, but beside it, is another folder', async () => {
    const { check } = await house();
    await check('content-built');
    await check('..dist');
  });
});

test('a cache among the articles is refused', () => {
  expect(() => assertOwnCacheDir('/a/content/.cache', '/a/content')).toThrow(
    /is the content folder, or is in it/,
  );
  expect(() => assertOwnCacheDir('/a/content', '/a/content')).toThrow(UsageError);
  assertOwnCacheDir('/a/.cache', '/a/content');
});
