import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { readSite } from '../../src/archive/site-schema.ts';
import { facetKindNames } from '../../src/archive/facet-kinds.ts';
import type { Vocabularies } from '../../src/archive/resolve-names.ts';
import { emptyVocabulary, readVocabulary } from '../../src/archive/vocabulary.ts';
import { mediaTypeOf } from '../../src/build/media-types.ts';
import { readContent } from '../../src/content.ts';
import { adminFiles, adminProgram } from '../../src/formats/admin-page.ts';
import { writeTree } from '../build/site-folder.ts';
import { openBrowser } from './browser.ts';

const root = path.join(import.meta.dirname, '../..');
const settings = {
  'site.yaml':
    'name: Small\nurl: https://example.org/\neditions: [en, ru]\nadmin: { host: test }\n',
  'topics.yaml': 'asia: { label: Asia }\n',
  'sources.yaml': 'tass: { label: TASS }\n',
};
const { value: site } = readSite('', settings['site.yaml']);
if (!site) throw new Error('the settings are wrong');
const vocabularies = {
  ...Object.fromEntries(facetKindNames.map((kind) => [kind, emptyVocabulary(kind)])),
  topic: readVocabulary('topic', settings['topics.yaml'], site.editions).vocabulary,
  source: readVocabulary('source', settings['sources.yaml'], site.editions).vocabulary,
} as Vocabularies;
const files = adminFiles(site, vocabularies);
const program = readFileSync(path.join(root, 'node_modules/@sveltia/cms/dist/sveltia-cms.js'));

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-admin-'));
const server = createServer((request, response) => {
  const asked = (request.url ?? '').slice(1).replace(/\/$/, '/index.html');
  const found = asked === adminProgram ? program : files.get(asked);
  response.setHeader('Content-Type', mediaTypeOf(asked));
  response.statusCode = found === undefined ? 404 : 200;
  response.end(found);
});
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an article that is written in the form is one that check has nothing against', async () => {
  // Fields are made as they come into view.
  const page = await browser.newPage({ viewport: { width: 1400, height: 5000 } });
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: /test/i }).first().click();
  await page.getByText('no entries yet').first().waitFor();
  await page.goto(`${origin}/admin/#/collections/articles/new`);
  const field = (name: string) => page.locator(`[data-key-path="${name}"]`).first();
  await field('title').locator('input').fill('A first headline');
  await field('date').locator('input').fill('2021-08-26');
  await field('source').getByText('TASS').click();
  await field('topics').getByText('Asia').click();
  await field('body').locator('[contenteditable=true], textarea').first().click();
  await page.keyboard.type('The first text.');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('Entry saved').first().waitFor();
  // The test backend keeps its files in the browser's own file system.
  const written = await page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
      for await (const [name, entry] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (entry.kind === 'directory') {
          await walk(entry as FileSystemDirectoryHandle, `${at}${name}/`);
        } else found[at + name] = await (await (entry as FileSystemFileHandle).getFile()).text();
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  const place = 'content/articles/2021/2021-08-26-a-first-headline.md';
  const [file, text] = Object.entries(written)[0] ?? ['', ''];
  expect(file.endsWith(place)).toBe(true);
  await writeTree(folder, { ...settings, [place.replace('content/', '')]: text });
  const { problems, archive } = await readContent({
    contentDir: folder,
    now: Date.UTC(2024, 0, 1),
  });
  expect(problems).toEqual([]);
  expect(archive?.byKey.get('2021/08/26/a-first-headline')?.original).toMatchObject({
    title: 'A first headline',
    sources: ['tass'],
    topics: ['asia'],
    lede: 'The first text.',
  });
});

test('there is no form where the archive has none', () => {
  const { admin: _admin, ...without } = site;
  expect(adminFiles(without, vocabularies).size).toBe(0);
  expect(files.get('admin/index.html')).toContain('noindex');
});
