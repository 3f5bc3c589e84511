import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatManifest, readManifest, type Manifest } from '../../../src/site/publish/manifest.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

const record = { sha256: 'a'.repeat(64), size: 12 };
const manifest: Manifest = {
  settings: { code: 'x', siteUrl: 'https://example.org/' },
  routes: new Map([
    ['/', 'articles: 1|this day: 2021-08-26'],
    ['/2021/08/', 'articles: 2'],
  ]),
  outputs: new Map([
    ['feed.xml', 'articles: 3'],
    ['2021/08/feed.xml', 'articles: 4'],
  ]),
  bundles: new Map([['pagefind/en/2021/', 'b']]),
  files: new Map([
    ['a.css', record],
    ['"quoted" and \n.txt', record],
    ['index.html', record],
  ]),
};

const reading = async (text: string) => {
  const folder = await temporaryFolder();
  await writeTree(folder, { '.backfile/manifest.json': text });
  return readManifest(folder);
};

test('a manifest is read as it was written', async () => {
  expect(await reading(formatManifest(manifest))).toEqual(manifest);
  expect(JSON.parse(formatManifest(manifest))).toMatchObject({
    settings: manifest.settings,
    files: { 'a.css': [record.sha256, 12] },
  });
});

test('the order in which it was gathered does not show', () => {
  const backwards = <T>(map: ReadonlyMap<string, T>) => new Map([...map].reverse());
  const { settings, routes, bundles, outputs, files } = manifest;
  expect(
    formatManifest({
      files: backwards(files),
      bundles,
      outputs: backwards(outputs),
      routes: backwards(routes),
      settings: { siteUrl: settings.siteUrl, code: 'x' },
    }),
  ).toBe(formatManifest(manifest));
});

const text = formatManifest(manifest);
const ofVersion = (version: number) => {
  const rest = text.slice(text.indexOf('\n') + 1).replace(/"version":\d+/, `"version":${version}`);
  return `{"check":"${hash('sha256', rest)}",\n${rest}`;
};

test('one of another version is not believed', async () => {
  expect(await reading(ofVersion(2))).toBeUndefined();
  expect(await reading(ofVersion(3))).toEqual(manifest);
});

test('one that was cut off or changed anywhere is not believed', async () => {
  for (let at = 0; at < text.length; at += 7) {
    expect(await reading(text.slice(0, at)), `cut at ${at}`).toBeUndefined();
    const other = text[at] === 'x' ? 'y' : 'x';
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    expect(await reading(changed), `changed at ${at}`).toBeUndefined();
  }
});

test('one that is missing is none', async () => {
  const folder = await temporaryFolder();
  expect(readManifest(folder)).toBeUndefined();
  await mkdir(path.join(folder, '.backfile/manifest.json'), { recursive: true });
  expect(readManifest(folder)).toBeUndefined();
});
