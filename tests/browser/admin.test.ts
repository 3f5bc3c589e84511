import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { readSite } from '../../src/archive/site-schema.ts';
import { facetKindNames } from '../../src/archive/names/facet-kinds.ts';
import type { Vocabularies } from '../../src/archive/names/vocabulary.ts';
import { emptyVocabulary, readVocabulary } from '../../src/archive/names/vocabulary.ts';
import { mediaTypeOf } from '../../src/server/media-types.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { adminFiles, adminProgram } from '../../src/formats/admin/admin-page.ts';
import { writeTree } from '../helpers/site-folder.ts';
import { openBrowser } from '../helpers/browser.ts';

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
const { resolve } = createRequire(import.meta.url);
const program = readFileSync(path.join(root, 'node_modules/@sveltia/cms/dist/sveltia-cms.js'));
const githubSite = {
  ...site,
  admin: { host: 'github', repository: 'owner/archive', branch: 'main', folder: 'content' },
} as const;
/** The forms by the first part of their addresses: one that keeps nothing, and one of an archive at GitHub. */
const forms = {
  test: adminFiles(site, vocabularies),
  github: adminFiles(githubSite, vocabularies),
};

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-admin-'));
const server = createServer((request, response) => {
  const [, form = '', ...rest] = (request.url ?? '').replace(/\/$/, '/index.html').split('/');
  const asked = rest.join('/');
  const file =
    asked === adminProgram ? program : new Map(Object.entries(forms)).get(form)?.get(asked);
  response.setHeader('Content-Type', mediaTypeOf(asked));
  response.statusCode = file === undefined ? 404 : 200;
  response.end(
    typeof file === 'object' && 'module' in file ? readFileSync(resolve(file.module)) : file,
  );
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

/** A page with the form, as high as its fields, which are made as they come into view; what it asks of other hosts. */
async function openForm(form: keyof typeof forms) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 5000 } });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const elsewhere: string[] = [];
  // After the page's policy, so what comes here would have left the machine.
  await page.route(
    ({ href }) => !href.startsWith(origin),
    (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ status: 401, json: { message: 'Bad credentials' } });
    },
  );
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2') && response.ok()) fonts.push(response.url());
  });
  await page.goto(`${origin}/${form}/admin/`);
  return { page, origin: `${origin}/${form}`, elsewhere, fonts };
}

/** What the test backend keeps in the browser's own file system, by path. */
async function writtenBy(page: Page): Promise<Record<string, Buffer>> {
  const written = await page.evaluate(async () => {
    const found: Record<string, number[]> = {};
    const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
      for await (const [name, entry] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (entry.kind === 'directory') {
          await walk(entry as FileSystemDirectoryHandle, `${at}${name}/`);
        } else {
          const file = await (entry as FileSystemFileHandle).getFile();
          found[at + name] = [...new Uint8Array(await file.arrayBuffer())];
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return Object.fromEntries(
    Object.entries(written).map(([name, bytes]) => [
      name.replace(/^.*?content\//, ''),
      Buffer.from(bytes),
    ]),
  );
}

/** What `npm run check` says of these files. */
async function check(written: Readonly<Record<string, Buffer>>) {
  const contentDir = mkdtempSync(path.join(folder, 'content-'));
  await writeTree(contentDir, settings);
  for (const [name, bytes] of Object.entries(written)) {
    await mkdir(path.dirname(path.join(contentDir, name)), { recursive: true });
    await writeFile(path.join(contentDir, name), bytes);
  }
  return readContent({ contentDir, now: Date.UTC(2024, 0, 1), craft: true });
}

test('an article with a picture and an edition is written in the form, opened again and changed, and check has nothing against it', async () => {
  const { page, origin, elsewhere, fonts } = await openForm('test');
  await page.getByRole('button', { name: /test/i }).first().click();
  await page.getByText('no entries yet').first().waitFor();
  await page.goto(`${origin}/admin/#/collections/articles/new`);
  const first = page.locator('#first-pane-body');
  const second = page.locator('#second-pane-body');
  const field = (name: string, pane = first) => pane.locator(`[data-key-path="${name}"]`);
  await field('title').locator('input').fill('A first headline');
  await field('date').locator('input').fill('2021-08-26');
  await field('source').getByText('TASS').click();
  await field('topics').getByText('Asia').click();
  await field('photo').getByRole('checkbox').first().click();
  await field('photo.src').getByRole('button', { name: 'Browse' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload' }).click();
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background: '#abc' } });
  await (
    await chooser
  ).setFiles({
    name: 'palace.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture.jpeg().toBuffer(),
  });
  await page.getByRole('button', { name: 'Insert' }).click();
  await field('photo.alt').locator('input').fill('A white building');
  const write = async (pane: typeof first, text: string) => {
    await field('body', pane).locator('[contenteditable=true]').first().click();
    await page.keyboard.type(text);
  };
  await write(first, 'The first text.');
  await page.getByRole('radio', { name: 'Russian (disabled)' }).last().click();
  await second.getByRole('button', { name: /Enable/ }).click();
  await field('title', second).locator('input').fill('Первый заголовок');
  await write(second, 'Первый текст.');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('Entry saved').first().waitFor();

  const place = 'articles/2021/2021-08-26-a-first-headline';
  const written = await writtenBy(page);
  expect(Object.keys(written).sort()).toEqual([
    `${place}.md`,
    `${place}.ru.md`,
    'articles/2021/palace.jpg',
  ]);
  const { problems, archive } = await check(written);
  expect(problems).toEqual([]);
  const editions = archive?.byKey.get('2021/08/26/a-first-headline')?.editions;
  expect(editions?.['en']).toMatchObject({
    title: 'A first headline',
    sources: ['tass'],
    topics: ['asia'],
    lede: 'The first text.',
    photo: { src: 'articles/2021/palace.jpg', alt: 'A white building' },
  });
  expect(editions?.['ru']).toMatchObject({ title: 'Первый заголовок', lede: 'Первый текст.' });

  await page.goto(`${origin}/admin/#/collections/articles`);
  await page.getByText('A first headline').first().click();
  // The picture that is kept is found again.
  await field('photo.src').locator('img').waitFor();
  await field('summary').locator('textarea').fill('What it is about.');
  await page.getByRole('button', { name: 'Save' }).first().click();
  const lines = (file: Buffer | undefined) => (file?.toString() ?? '').trim().split('\n');
  const before = lines(written[`${place}.md`]);
  let changed: Record<string, Buffer> = {};
  // The first save's word may still be on the screen, and a file that is being written cannot be read.
  await expect
    .poll(async () => {
      changed = await writtenBy(page).catch(() => changed);
      return lines(changed[`${place}.md`]).filter((line) => !before.includes(line));
    })
    .toEqual(['summary: What it is about.']);
  expect(lines(changed[`${place}.ru.md`])).toEqual(lines(written[`${place}.ru.md`]));
  expect((await check(changed)).problems).toEqual([]);

  // Its typefaces are the site's own, and nothing has left for elsewhere.
  expect(fonts.map((url) => url.slice(origin.length)).sort()).toEqual(
    expect.arrayContaining([
      '/admin/material-symbols-outlined-latin-wght-normal.woff2',
      '/admin/source-sans-3-cyrillic-wght-normal.woff2',
      '/admin/source-sans-3-latin-wght-normal.woff2',
    ]),
  );
  expect(elsewhere).toEqual([]);
  await page.close();
});

test('the form of an archive at GitHub asks GitHub and nobody else', async () => {
  const { page, elsewhere } = await openForm('github');
  await page.getByRole('button', { name: /token/i }).first().click();
  await page.getByRole('textbox').first().fill('ghp_000000000000000000000000000000000000');
  await page
    .getByRole('button', { name: /sign in/i })
    .last()
    .click();
  await expect.poll(() => elsewhere.length).toBeGreaterThan(0);
  expect([...new Set(elsewhere.map((url) => new URL(url).origin))]).toEqual([
    'https://api.github.com',
  ]);
  expect(await page.getByRole('button', { name: /with github/i }).count()).toBe(0);
  await page.close();
});

test('there is no form where the archive has none', () => {
  const { admin: _admin, ...without } = site;
  expect(adminFiles(without, vocabularies).size).toBe(0);
  expect(forms.test.get('admin/index.html')).toContain('noindex');
});
