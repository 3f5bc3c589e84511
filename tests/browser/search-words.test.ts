import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { wordCases } from '../fixtures/search-words.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { fillIn } from '../../src/i18n/plural.ts';
import { usualCaps } from '../../src/search/bundles.ts';
import { wordArchive, wordText } from '../search/word-archive.ts';
import { openBrowser } from '../helpers/browser.ts';
import { openSearchSite, type SearchSite } from '../helpers/search-site.ts';

let site: SearchSite;
let browser: Browser;

beforeAll(async () => {
  site = await openSearchSite(wordArchive, wordText, usualCaps);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const languages = Object.keys(wordCases);
const pathOf = (lang: string) => (lang === 'en' ? '/search/' : `/${lang}/search/`);

async function openPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Waits for the whole answer, and gives the last parts of the addresses found. */
async function found(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const isThere = document.querySelector('[data-status]')?.textContent !== '';
    return (
      isThere && document.querySelector('[data-results]')?.getAttribute('aria-busy') === 'false'
    );
  });
  const hrefs = await page
    .locator('.result-title a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.split('/').at(-2) ?? '').sort();
}

async function search(page: Page, lang: string, query: string): Promise<string[]> {
  const params = new URLSearchParams({ q: query, language: lang });
  await page.goto(`${site.origin}${pathOf(lang)}?${params.toString()}`);
  return found(page);
}

const status = (page: Page) => page.locator('[data-status]').textContent();
const speechOf = (lang: string) => wordsOf(lang).search.speech;

test.each(languages)(
  'in %s, each word of the list finds what has it and nothing else',
  async (lang) => {
    const page = await openPage();
    const wrong: string[] = [];
    for (const [query, finds] of wordCases[lang] ?? []) {
      const slugs = await search(page, lang, query);
      const expected = finds.split(' ').filter(Boolean).sort();
      if (slugs.join() !== expected.join()) wrong.push(`${query}: ${slugs.join(' ')}`);
    }
    expect(wrong).toEqual([]);
    expect(wordCases[lang]?.length).toBeGreaterThanOrEqual(50);
    await page.context().close();
  },
);

describe('what finds nothing', () => {
  test.each([
    ['en', 'toronto', '“toronto”'],
    ['en', 'peace toronto andropov', '“toronto” and “andropov”'],
    ['en', '"talks peace"', '“talks peace”'],
    ['ru', 'наполеон', '«наполеон»'],
    ['ar', 'نابليون', '«نابليون»'],
    ['tr', 'napolyon', '“napolyon”'],
  ])('in %s, says it of the words: %s', async (lang, query, words) => {
    const page = await openPage();
    expect(await search(page, lang, query)).toEqual([]);
    expect(await status(page)).toBe(fillIn(speechOf(lang).noWord, { words }));
    expect(await page.locator('[data-status]').getAttribute('role')).toBe('status');
    await page.context().close();
  });

  test('says when each word is somewhere, but none has all', async () => {
    const page = await openPage();
    await page.goto(`${site.origin}/search/?q=delegates+painter`);
    expect(await found(page)).toEqual([]);
    expect(await status(page)).toBe(speechOf('en').notTogether);
    await page.context().close();
  });

  test('says nothing of words where only marks were written', async () => {
    const page = await openPage();
    expect(await search(page, 'en', '— ½ …')).toEqual([]);
    expect(await status(page)).toBe(speechOf('en').nothing);
    await page.goto(`${site.origin}/search/?q=%E2%80%94`);
    expect(await found(page)).toEqual([]);
    expect(await status(page)).toBe(speechOf('en').nothing);
    await page.context().close();
  });

  test('offers words that are near, as links that find them', async () => {
    const page = await openPage();
    await search(page, 'tr', 'istambul');
    const near = page.locator('[data-suggested] a').first();
    expect(await near.textContent()).toBe('İstanbul’dan');
    expect(await near.getAttribute('href')).toContain('q=%C4%B0stanbul');
    await near.click();
    await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-suggested]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('offers words that begin so, and what is left without the word', async () => {
    const page = await openPage();
    await search(page, 'en', 'trade minist');
    const links = page.locator('[data-suggested] a');
    expect(await links.allTextContents()).toEqual([
      'minister’s',
      'ministry’s',
      fillIn(speechOf('en').without, { words: 'trade' }),
    ]);
    await links.last().click();
    await expect.poll(() => page.locator('#search-query').inputValue()).toBe('trade');
    await expect.poll(() => page.locator('.result').count()).toBe(1);
    await page.context().close();
  });
});

describe('a word that is being written', () => {
  const notice = (page: Page) => page.locator('[data-notice]');

  test.each([
    ['en', 'deleg', 'talks'],
    ['ru', 'правит', 'mai'],
    ['ar', 'البرت', 'portugal'],
    ['tr', 'ısp', 'isparta'],
  ])('in %s, is found by its beginning, which is said: %s', async (lang, word, slug) => {
    const page = await openPage();
    await page.goto(`${site.origin}${pathOf(lang)}?language=${lang}`);
    await found(page);
    await page.locator('#search-query').pressSequentially(word);
    await expect.poll(() => notice(page).isVisible()).toBe(true);
    await expect
      .poll(() => notice(page).locator('span').textContent())
      .toBe(fillIn(speechOf(lang).begins, { word }));
    await expect.poll(() => found(page)).toEqual([slug]);
    await page.keyboard.press('Enter');
    await expect.poll(() => found(page)).toEqual([]);
    expect(await notice(page).isVisible()).toBe(false);
    await expect.poll(() => status(page)).toContain(word);
    await page.context().close();
  });

  test('is whole once a space follows it, or the button says so', async () => {
    const page = await openPage();
    await page.goto(`${site.origin}/search/`);
    const field = page.locator('#search-query');
    await field.pressSequentially('deleg');
    await expect.poll(() => page.locator('.result').count()).toBe(1);
    await field.press('Space');
    await expect.poll(() => status(page)).toContain('“deleg”');
    await field.press('Backspace');
    await expect.poll(() => page.locator('.result').count()).toBe(1);
    await notice(page).locator('button').click();
    await expect.poll(() => status(page)).toContain('“deleg”');
    await page.context().close();
  });

  test('finds the same when the reader comes back from an article, and not for another reader', async () => {
    const page = await openPage();
    await page.goto(`${site.origin}/search/`);
    await page.locator('#search-query').pressSequentially('deleg');
    await expect.poll(() => page.locator('.result').count()).toBe(1);
    const address = page.url();
    await page.goto(`${site.origin}/ru/search/`);
    await page.goBack();
    await expect.poll(() => page.locator('.result').count()).toBe(1);
    const other = await openPage();
    await other.goto(address);
    expect(await found(other)).toEqual([]);
    await other.context().close();
    await page.context().close();
  });
});
