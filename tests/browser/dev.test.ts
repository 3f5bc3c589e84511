import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'backfile-dev-'));
const content = path.join(folder, 'content');
const model = 'articles/2021/2021-08-26-model.md';

let server: ChildProcess;
let origin = '';
let said = '';
let browser: Browser | undefined;
let page: Page;

/** As editors save: whole, by renaming. */
async function put(file: string, text: string): Promise<void> {
  const target = path.join(content, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.tmp~`, text);
  await rename(`${target}.tmp~`, target);
}

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2021-08-26\nsource: tass\ntopics: [asia]\n${more}---\n\nThe first words of it.\n`;
const statusOf = async (address: string) => (await fetch(new URL(address, origin))).status;
async function openPage(): Promise<Page> {
  browser ??= await openBrowser();
  return browser.newPage();
}

/** In a tab of its own: an open page that reloads of itself would cut in. */
async function visit(address: string): Promise<void> {
  // Not waited for: one that is just reloading may take its time to close.
  page.close().catch(() => undefined);
  page = await openPage();
  await page.goto(new URL(address, origin).href);
}
const headline = async () => (await page.locator('h1').first().textContent())?.trim();
const problems = () => page.locator('[data-problems]');

beforeAll(async () => {
  await put('site.yaml', 'name: Small\nurl: https://example.org/\neditions: [en, ru]\n');
  await put('topics.yaml', 'asia: { label: Asia }\n');
  await put('sources.yaml', 'tass: { label: TASS }\n');
  await put(model, article('The model'));
  // Under vitest Astro's server serves nothing.
  const { VITEST: _vitest, ...environment } = process.env;
  const env = { ...environment, CONTENT_DIR: content, CACHE_DIR: path.join(folder, 'cache') };
  server = spawn(
    process.execPath,
    [path.join(root, 'scripts/backfile.ts'), 'dev', '--port', '4790'],
    {
      cwd: folder,
      env: { ...env, OUT_DIR: path.join(folder, 'dist') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  if (!server.stdout) throw new Error('the preview has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    origin = /http:\S+/.exec(line)?.[0] ?? '';
    if (origin) break;
  }
  if (!origin) throw new Error(`the preview did not start: ${said}`);
  page = await openPage();
});

afterAll(async () => {
  await browser?.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('what is saved shows on the open page', async () => {
  await visit('2021/08/26/model/');
  expect(await headline()).toBe('The model');
  await put(model, article('Another headline'));
  await expect.poll(headline).toBe('Another headline');
  expect(await problems().count()).toBe(0);
});

test('what is wrong shows on its page, above the others and in the terminal, until it is mended', async () => {
  await put(model, article('A "<b>broken</b>" one', 'sumary: x <i>y</i>\n'));
  const line = `${path.join('content', model)}:6:1: error: `;
  await expect.poll(() => problems().textContent()).toContain(line);
  expect(await problems().locator('b, i').count()).toBe(0);
  await expect.poll(() => said).toContain(line);
  await visit('.');
  expect(await problems().textContent()).toContain(line);
  expect(await page.locator('main').textContent()).toContain('Another headline');
  await put(model, article('Mended'));
  await expect.poll(() => problems().count()).toBe(0);
  await expect.poll(() => page.locator('main').textContent()).toContain('Mended');
  await expect.poll(() => said).toContain('no more problems');
});

test('a new file has its address, and a deleted one no longer', async () => {
  const file = 'articles/2022/2022-01-02-later.md';
  expect(await statusOf('2022/01/02/later/')).toBe(404);
  await put(file, article('Later').replace('2021-08-26', '2022-01-02'));
  await expect.poll(() => statusOf('2022/01/02/later/')).toBe(200);
  await expect.poll(() => statusOf('2022/')).toBe(200);
  expect((await fetch(new URL('2022?x', origin))).url).toMatch(/\/2022\/\?x$/);
  await rm(path.join(content, file));
  await expect.poll(() => statusOf('2022/01/02/later/')).toBe(404);
});

test('the archive has its own look, and what is changed of it shows', async () => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await put('theme.css', ':root { --paper: rgb(1, 2, 3); }\n');
  await visit('2021/');
  await expect.poll(paper).toBe('rgb(1, 2, 3)');
  await put('theme.css', ':root { --paper: rgb(4, 5, 6); }\n');
  await expect.poll(paper).toBe('rgb(4, 5, 6)');
  await rm(path.join(content, 'theme.css'));
  await expect.poll(paper).not.toBe('rgb(4, 5, 6)');
  expect(await statusOf('theme.css')).toBe(404);
});

test('changed vocabularies and settings need no restart', async () => {
  await put('topics.yaml', 'asia: { label: The Orient }\n');
  await put('site.yaml', 'name: Renamed\nurl: https://example.org/\neditions: [en, ru, ar]\n');
  await expect.poll(() => statusOf('ar/')).toBe(200);
  await visit('topics/');
  expect(await page.locator('main').textContent()).toContain('The Orient');
  expect(await page.title()).toContain('Renamed');
});

test('drafts, embargoed and future articles are there, and say so', async () => {
  await put('articles/2021/2021-08-26-draft.md', article('Unripe', 'status: draft\n'));
  const embargo = article('Held back', 'embargo: 2199-01-01T12:00:00+03:00\n');
  await put('articles/2021/2021-08-26-held.md', embargo);
  const future = article('To come').replace('2021-08-26', '2199-02-03');
  await put('articles/2199/2199-02-03-future.md', future);
  const kickerOf = async (address: string) => {
    await visit(address);
    return page.locator('.article .kicker').textContent();
  };
  await expect.poll(() => statusOf('2199/02/03/future/')).toBe(200);
  await expect.poll(() => statusOf('2021/08/26/held/')).toBe(200);
  expect((await kickerOf('2021/08/26/draft/'))?.trim()).toBe('Draft');
  expect(await kickerOf('2021/08/26/held/')).toContain(
    'Embargoed until 1 January 2199, 12:00 (UTC+03:00)',
  );
  expect((await kickerOf('2199/02/03/future/'))?.trim()).toBe('Not yet published');
  await visit('2021/08/26/');
  const kickers = await page.locator('.card .kicker').allTextContents();
  expect(kickers.map((text) => text.trim())).toContain('Draft');
});

test('search finds what is there', async () => {
  await put('articles/2021/2021-08-26-findable.md', article('Zanzibar telegraph'));
  const results = async () => {
    await visit('search/?q=zanzibar');
    const found = page.locator('.result').first();
    return found.textContent({ timeout: 2000 }).catch(() => '');
  };
  // The index is made when nothing else wants the machine.
  await expect.poll(results).toContain('Zanzibar telegraph');
});

test('search says of a draft that it is one', async () => {
  // Written before: by the time that the index had the file of the test above, it had this one.
  await visit('search/?q=unripe');
  const found = page.locator('.result').first();
  expect(await found.textContent()).toContain('Draft · Unripe');
});

test('it ends when it is told to, and leaves nothing behind', async () => {
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(existsSync(path.join(folder, 'dist'))).toBe(false);
  const left = readdirSync(path.join(folder, 'cache')).filter((name) =>
    name.startsWith('preview-'),
  );
  expect(left).toEqual([]);
});
