import { execFileSync } from 'node:child_process';
import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../src/cache/cache.ts';
import { digestOf } from '../../src/reading/file-digests.ts';
import { digestInput, takeInput, type DigestOptions } from '../../src/reading/input.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const tree = {
  'content/site.yaml': 'name: x',
  'content/articles/2021/2021-08-26-one.md': 'one',
  'content/articles/2021/one.png': 'a picture',
  'public/robots.txt': 'all',
};

const code = ['src/reading/input.ts'];

async function place() {
  const folder = await temporaryFolder();
  await writeTree(folder, tree);
  const contentDir = path.join(folder, 'content');
  const publicDir = path.join(folder, 'public');
  const cache = openCache(path.join(folder, 'cache'));
  const digest = async (as?: DigestOptions, ...settings: (string | undefined)[]) => {
    const input = await takeInput(contentDir, publicDir, cache);
    return input && digestInput(input, { contentDir, code, settings }, as);
  };
  return { folder, contentDir, digest };
}

test('the digest is that of the content, wherever and whenever it lies', async () => {
  const [one, other] = [await place(), await place()];
  const before = await one.digest();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(await other.digest()).toBe(before);
  await utimes(path.join(one.contentDir, 'site.yaml'), 1, 1);
  expect(await one.digest()).toBe(before);
});

test.each([
  ['an article', { 'content/articles/2021/2021-08-26-one.md': 'two' }],
  ['a new file', { 'content/articles/2021/2021-08-27-two.md': 'two' }],
  ['the settings', { 'content/site.yaml': 'name: y' }],
  ['a picture', { 'content/articles/2021/one.png': 'another' }],
  ['a static file', { 'public/robots.txt': 'none' }],
])('%s changes it', async (_, change) => {
  const { folder, digest } = await place();
  const before = await digest();
  await writeTree(folder, change);
  expect(await digest()).not.toBe(before);
  for (const file of Object.keys(change)) await rm(path.join(folder, file));
  await writeTree(folder, tree);
  expect(await digest()).toBe(before);
});

test('so do a file that goes, another setting and other code', async () => {
  const { folder, contentDir, digest } = await place();
  const before = await digest();
  const address = 'https://example.org/';
  const others = [[address], [undefined, address], [address, undefined]];
  const digests = await Promise.all(others.map((settings) => digest({}, ...settings)));
  expect(new Set([before, ...digests]).size).toBe(4);
  const input = await takeInput(contentDir, path.join(folder, 'public'), openCache(folder));
  const ofCode = { contentDir, code: ['src/system/errors.ts'], settings: [] };
  expect(input && (await digestInput(input, ofCode))).not.toBe(before);
  await rm(path.join(folder, 'public/robots.txt'));
  expect(await digest()).not.toBe(before);
});

test('files count as they were read, whatever they have become', async () => {
  const { folder, digest } = await place();
  const before = await digest();
  const file = 'articles/2021/2021-08-26-one.md';
  await writeTree(folder, { [`content/${file}`]: 'changed since' });
  const bytes = Buffer.from('one');
  const read = new Map([[file, { digest: digestOf(bytes), size: bytes.length }]]);
  expect(await digest({ read })).toBe(before);
});

test('what was read and is not listed gives none, for nobody would look at it again', async () => {
  const { digest } = await place();
  const read = new Map([['articles/linked/map.png', { digest: '0', size: 1 }]]);
  expect(await digest({ read })).toBeUndefined();
});

test('what lies in public/ and is not to be published gives none, and counts as it was at first', async () => {
  const { folder, contentDir, digest } = await place();
  const publicDir = path.join(folder, 'public');
  const input = await takeInput(contentDir, publicDir, openCache(path.join(folder, 'cache')));
  const before = await digest();
  await writeTree(folder, { 'public/robots.txt': 'changed since' });
  expect(input && (await digestInput(input, { contentDir, code, settings: [] }))).toBe(before);
  await writeTree(folder, { 'public/404.html': 'x' });
  expect(await digest()).toBeUndefined();
});

test('without public/ it is as if that were empty', async () => {
  const { folder, contentDir, digest } = await place();
  const input = await takeInput(contentDir, undefined, openCache(path.join(folder, 'cache')));
  const alone = input && (await digestInput(input, { contentDir, code, settings: [] }));
  expect(alone).toMatch(/^[0-9a-f]{64}$/);
  expect(alone).not.toBe(await digest());
});

test('no more files are read for it than is said', async () => {
  const { digest } = await place();
  expect(await digest({ maxUnread: 2 })).toBeUndefined();
  expect(await digest({ maxUnread: 3 })).toBe(await digest());
});

test('what is not a file is not waited for', async () => {
  const { contentDir, digest } = await place();
  execFileSync('mkfifo', [path.join(contentDir, 'pipe.txt')]);
  expect(await digest()).toBeUndefined();
});

test('a folder that is not there has none', async () => {
  const { folder, digest } = await place();
  await rm(path.join(folder, 'content'), { recursive: true });
  expect(await digest()).toBeUndefined();
});
