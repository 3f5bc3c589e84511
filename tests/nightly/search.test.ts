import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Archive } from '../../src/archive/archive.ts';
import { createCorpus } from '../../scripts/bench/corpus.ts';
import { usualCaps } from '../../src/search/bundles.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openSearchSite, type SearchSite } from '../helpers/search-site.ts';
import { generatedSearch } from '../helpers/generated-search.ts';
import { patience } from '../helpers/patience.ts';

const count = 20_000;
const { words } = createCorpus().lexicon;
const [first = '', second = ''] = [words[150], words[900]];

let archive: Archive;
let site: SearchSite;
let browser: Browser;

beforeAll(async () => {
  const generated = generatedSearch(count);
  archive = generated.archive;
  site = await openSearchSite(archive, generated.textOf, usualCaps);
  browser = await openBrowser();
});
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

/** The number of articles found, once all bundles have answered; the page says `before` until it asks. */
async function found(page: Page, before = 0): Promise<number> {
  const status = page.locator('[data-status]');
  const answered = async () => {
    const text = (await status.textContent()) ?? '';
    const number = text.endsWith('found') ? Number(text.replaceAll(/\D/g, '')) : before;
    return number !== before && number;
  };
  const number = await vi.waitUntil(answered, { timeout: patience });
  await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(0);
  return number;
}

/** Kilobytes sent since the last time, once nothing more comes. */
async function sent(): Promise<number> {
  let sum = 0;
  for (let more = -1; more !== 0; sum += more) {
    await setTimeout(1000);
    more = [...site.takeSent().values()].reduce((all, bytes) => all + bytes, 0);
  }
  return sum / 1000;
}

const days = (page: Page) =>
  page
    .locator('.result time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));

test('words are found in all years, for few bytes', async () => {
  const page = await open(`/search/?q=${first}`);
  const number = await found(page);
  expect(number).toBeGreaterThan(1000);
  expect(await sent()).toBeLessThan(500);
  await page.locator('#search-query').fill(second);
  await expect.poll(() => new URL(page.url()).search).toBe(`?q=${second}`);
  expect(await found(page, number)).toBeGreaterThan(100);
  expect(await sent()).toBeLessThan(200);
  await page.context().close();
});

test('a year narrows them, and its newest come first', async () => {
  const page = await open(`/search/?q=${first}&year=2010`);
  const number = await found(page);
  expect(number).toBeLessThan(1000);
  expect(await sent()).toBeLessThan(300);
  await page.locator('#search-sort').selectOption('newest');
  await expect.poll(async () => (await days(page))[0]).toMatch(/^2010-1[12]/);
  const shown = await days(page);
  expect(shown).toEqual(shown.toSorted().reverse());
  expect(await found(page)).toBe(number);
  expect(await sent()).toBeLessThan(60);
  await page.context().close();
});

test('a year without words needs no index of words', async () => {
  const newestOf = (year: string) =>
    archive.stories.map(({ period }) => period).filter((period) => period.startsWith(year));
  const page = await open('/search/?year=2010');
  expect(await found(page)).toBe(newestOf('2010').length);
  expect(await sent()).toBeLessThan(300);
  expect(await days(page)).toEqual(newestOf('2010').slice(0, 20));
  await page.locator('[data-more]').click();
  await expect.poll(() => days(page)).toEqual(newestOf('2010').slice(0, 40));
  expect(await sent()).toBeLessThan(60);
  await page.goto(`${site.origin}/search/?year=2009`);
  expect(await found(page)).toBe(newestOf('2009').length);
  expect(await sent()).toBeLessThan(60);
  expect(await days(page)).toEqual(newestOf('2009').slice(0, 20));
  await page.context().close();
});
