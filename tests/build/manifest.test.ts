import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatManifest, readManifest, type Manifest } from '../../src/build/manifest.ts';
import { temporaryFolder, writeTree } from './site-folder.ts';

const digest = 'a'.repeat(64);
const manifest: Manifest = {
  version: 1,
  settings: { siteUrl: 'https://example.org/', code: 'x' },
  routes: {
    '2021/08': { file: '2021/08/index.html', kind: 'month', fingerprint: '2' },
    '': { file: 'index.html', kind: 'front', fingerprint: '1' },
  },
  files: { 'index.html': digest, 'a.css': digest },
};

const reading = async (text: string) => {
  const folder = await temporaryFolder();
  await writeTree(folder, { '.backfile/manifest.json': text });
  return readManifest(folder);
};

test('a manifest is read as it was written', async () => {
  expect(await reading(formatManifest(manifest))).toEqual(manifest);
});

test('the order in which it was gathered does not show', () => {
  const backwards = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).reverse());
  const { version, settings, routes, files } = manifest;
  expect(
    formatManifest({
      files: backwards(files),
      routes: backwards(routes),
      settings: backwards(settings) as Manifest['settings'],
      version,
    }),
  ).toBe(formatManifest(manifest));
  expect(Object.keys((JSON.parse(formatManifest(manifest)) as Manifest).files)).toEqual([
    'a.css',
    'index.html',
  ]);
});

test.each([
  '',
  'null',
  formatManifest(manifest).slice(0, -9),
  formatManifest({ ...manifest, version: 2 }),
  formatManifest({ ...manifest, files: { x: 'y' } }),
  formatManifest(manifest).replace('siteUrl', 'other'),
])('one that is broken or of another version is not believed: %j', async (text) => {
  expect(await reading(text)).toBeUndefined();
});

test('one that is missing is none', async () => {
  const folder = await temporaryFolder();
  expect(await readManifest(folder)).toBeUndefined();
  await mkdir(path.join(folder, '.backfile/manifest.json'), { recursive: true });
  expect(await readManifest(folder)).toBeUndefined();
});
