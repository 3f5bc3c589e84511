import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { colours, everything, violations } from '../helpers/axe.ts';
import { openBrowser } from '../helpers/browser.ts';
import { editions, kinds, originals, prefixOf } from '../helpers/pages.ts';

let demo: Demo;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function open(address: string): Promise<void> {
  await page.goto(`${demo.origin}${address}`);
  if (address.includes('/search/')) await page.locator('.result').first().waitFor();
}

/** By kind of page and scheme. */
async function check(pages: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [kind, address] of Object.entries(pages)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(address);
    const light = await violations(page, everything);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, colours);
    if (light.length > 0) found[`${kind}, light`] = light;
    if (dark.length > 0) found[`${kind}, dark`] = dark;
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await violations(page, colours);
    await page.emulateMedia({ forcedColors: 'none' });
    if (forced.length > 0) found[`${kind}, forced colours`] = forced;
  }
  return found;
}

describe('axe finds nothing wrong, in a light scheme, a dark one and forced colours', () => {
  test.each(editions)('with the pages of %s', async (lang) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const own = lang === 'en' ? { ...kinds, ...originals } : kinds;
    const pages = Object.entries(own).map(([kind, address]) => [kind, prefixOf(lang) + address]);
    expect(await check(Object.fromEntries(pages) as Record<string, string>)).toEqual({});
  });

  test('with what a phone shows', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    const { front = '', article = '', topic = '', search = '' } = kinds;
    expect(await check({ front, article, topic, search })).toEqual({});
  });
});

test.each(['light', 'dark'] as const)(
  'what is hard to read in a %s scheme is found',
  async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open('/about/');
    await page.locator('.standfirst').evaluate((one) => {
      one.style.color = 'light-dark(#ddd, #333)';
    });
    expect((await violations(page, colours)).join()).toMatch(/color-contrast: .*standfirst/);
  },
);
