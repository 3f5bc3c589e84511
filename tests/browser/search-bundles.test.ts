import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Article } from '../../src/article/article.ts';
import { sampleArchive, type Sample } from '../search/sample-archive.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openSearchSite, type SearchSite } from '../helpers/search-site.ts';

/** Two articles a month from 2016 to 2019; every second one of them in Russian too. */
const samples = Array.from({ length: 96 }, (_, at): Sample => {
  const month = `${2016 + Math.floor(at / 24)}-${String(1 + (Math.floor(at / 2) % 12)).padStart(2, '0')}`;
  return {
    day: `${month}-${at % 2 ? '20' : '10'}`,
    slug: `piece-${at}`,
    facets: { topic: [at % 3 ? 'asia' : 'sport'] },
    editions: {
      en: { title: `Piece ${at}` },
      ...(at % 2 ? { ru: { title: `Заметка ${at}` } } : {}),
    },
  };
});
const archive = sampleArchive(samples);
const text = ({ title, lang }: Article) =>
  lang === 'ru' ? `Министры встретились. ${title}.` : `Ministers met again. ${title}.`;
const caps = { newest: 5, closed: 30 };

let site: SearchSite;
let browser: Browser;

beforeAll(async () => {
  site = await openSearchSite(archive, text, caps);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(address: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  site.takeSent();
  await page.goto(site.origin + address);
  return page;
}

const status = (page: Page) => page.locator('[data-status]').textContent();
const days = (page: Page) =>
  page.locator('.result time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
/** The bundles of which something was sent. */
const bundlesIn = (paths: Iterable<string>) =>
  [
    ...new Set([...paths].flatMap((path) => /^\/pagefind\/(\w\w\/[^/]+)\//.exec(path)?.[1] ?? [])),
  ].sort();

test('bundles are searched as one, by one script of our own', async () => {
  const page = await open('/search/?q=ministers');
  await expect.poll(() => status(page)).toBe('96 articles found');
  const sent = [...site.takeSent().keys()];
  expect(bundlesIn(sent).filter((name) => name.startsWith('en/')).length).toBeGreaterThan(3);
  expect(sent.filter((path) => /\/worker[^/]*\.js$/.test(path))).toHaveLength(1);
  expect(sent.filter((path) => /wasm|pagefind-worker/.test(path))).toEqual([]);
  await page.locator('#search-sort').selectOption('newest');
  await expect
    .poll(() => days(page))
    .toEqual(archive.stories.slice(0, 20).map(({ period }) => period));
  await page.context().close();
});

test('what a thread answers before all have answered is said to be so', async () => {
  const page = await open('/search/');
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.context().route('**/pagefind/en/2016/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#search-query').fill('ministers');
  await expect.poll(() => status(page)).toMatch(/^\d articles found so far…$/);
  expect(await page.locator('.result').count()).toBeGreaterThan(0);
  release(undefined);
  await expect.poll(() => status(page)).toBe('96 articles found');
  await page.context().close();
});

test('what comes after the next question is dropped', async () => {
  const page = await open('/search/');
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  const late: Promise<void>[] = [];
  await page.context().route('**/pagefind/en/**/*.pf_fragment', (route) => {
    late.push(held.then(() => route.continue()));
  });
  await page.locator('#search-query').fill('ministers');
  await expect.poll(() => late.length).toBeGreaterThan(0);
  await page.locator('#search-query').fill('министры');
  await expect.poll(() => status(page)).toBe('48 articles found');
  const answers = page.waitForResponse('**/*.pf_fragment');
  release(undefined);
  await answers;
  await Promise.all(late);
  // So long that the answer, were it shown, would stand there.
  await page.waitForTimeout(500);
  expect(await status(page)).toBe('48 articles found');
  const languages = await page
    .locator('.result-title a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
  expect(new Set(languages)).toEqual(new Set(['ru']));
  await page.context().close();
});

test('a year that is chosen asks its bundles only', async () => {
  const page = await open('/search/?q=ministers&year=2016&language=en', 640);
  await expect.poll(() => status(page)).toBe('24 articles found');
  expect(bundlesIn(site.takeSent().keys())).toEqual(['en/2016']);
  await page.context().close();
});

test('results go on as they were when a deployment has changed the index meanwhile', async () => {
  const page = await open('/search/?q=ministers&language=en&sort=oldest');
  await expect.poll(() => status(page)).toBe('96 articles found');
  const changed = samples.map((sample, at) =>
    at === 30 ? { ...sample, editions: { en: { title: 'Ministers part' } } } : sample,
  );
  await site.deploy(sampleArchive(changed), text);
  site.takeSent();
  await page.locator('[data-more]').click();
  await expect.poll(() => page.locator('.result').count()).toBe(40);
  expect([...site.takeSent().keys()]).toContain('/search/en/entry.json');
  const titles = await page.locator('.result-title').allTextContents();
  const expected = Array.from({ length: 40 }, (_, at) =>
    at === 30 ? 'Ministers part' : `Piece ${at}`,
  );
  expect(titles.map((title) => title.trim())).toEqual(expected);
  await site.deploy(archive, text);
  await page.context().close();
});
