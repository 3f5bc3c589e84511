import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createCorpus } from '../../src/build/bench/corpus.ts';
import { usualCaps } from '../../src/search/bundles.ts';
import { openBrowser } from '../browser/browser.ts';
import { openSearchSite, type SearchSite } from '../browser/search-site.ts';
import { generatedSearch } from './generated-search.ts';

const count = 20_000;
const { words } = createCorpus().lexicon;
const [first = '', second = ''] = [words[150], words[900]];

let site: SearchSite;
let browser: Browser;

beforeAll(async () => {
  const { archive, textOf } = generatedSearch(count);
  site = await openSearchSite(archive, textOf, usualCaps);
  browser = await openBrowser();
}, 30 * 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  site.takeSent();
  await page.goto(site.origin + address);
  return page;
}

/** The number of articles found, once it has stopped growing. */
async function found(page: Page): Promise<number> {
  const status = page.locator('[data-status]');
  await expect
    .poll(() => status.textContent(), { timeout: 60_000 })
    .toMatch(/\d found$|\d articles? found$/);
  await expect.poll(() => page.locator('.result').count(), { timeout: 60_000 }).toBeGreaterThan(0);
  return Number((await status.textContent())?.replaceAll(/\D/g, ''));
}

/** Kilobytes sent since the last time. */
const sent = () => [...site.takeSent().values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
const days = (page: Page) =>
  page
    .locator('.result time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));

test('words are found in all years, for few bytes', async () => {
  const page = await open(`/search/?q=${first}`);
  expect(await found(page)).toBeGreaterThan(1000);
  expect(sent()).toBeLessThan(650);
  await page.locator('#search-query').fill(second);
  await expect.poll(() => new URL(page.url()).search).toBe(`?q=${second}`);
  expect(await found(page)).toBeGreaterThan(100);
  expect(sent()).toBeLessThan(350);
  await page.context().close();
});

test('a year narrows them, and its newest come first', async () => {
  const page = await open(`/search/?q=${first}&year=2010`);
  const number = await found(page);
  expect(number).toBeLessThan(1000);
  expect(sent()).toBeLessThan(300);
  await page.locator('#search-sort').selectOption('newest');
  await expect.poll(async () => (await days(page))[0]).toMatch(/^2010-1[12]/);
  const shown = await days(page);
  expect(shown).toEqual(shown.toSorted().reverse());
  expect(await found(page)).toBe(number);
  expect(sent()).toBeLessThan(60);
  await page.context().close();
});
