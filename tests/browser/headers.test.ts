import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { securityHeaders } from '../../src/formats/host-headers.ts';
import { openDemo, type Demo } from '../site/demo.ts';
import { openBrowser } from './browser.ts';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** A page of the site as a host sends it that takes its headers, and what the browser refused of it. */
async function open(address: string): Promise<{ page: Page; refused: string[] }> {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Permissions-Policy/i.test(message.text())) {
      refused.push(message.text());
    }
  });
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...securityHeaders } });
  });
  await page.goto(demo.origin + address);
  return { page, refused };
}

/** What is still on its way is let go first. */
async function close(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
}

test.each(['/', '/ar/', '/2021/08/15/taliban-enter-kabul/', '/data/', '/topics/afghanistan/'])(
  'the headers for hosts refuse nothing of %s',
  async (address) => {
    const { page, refused } = await open(address);
    expect(await page.locator('h1').count()).toBe(1);
    // The page's own style has come.
    const serif = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(serif).toMatch(/Source Serif|Noto Naskh/);
    expect(refused).toEqual([]);
    await close(page);
  },
);

test('nor of search', async () => {
  const { page, refused } = await open('/search/?q=Kabul');
  await page.locator('.result').first().waitFor({ timeout: 30_000 });
  expect(refused).toEqual([]);
  await close(page);
});

test('nor of the page for missing addresses', async () => {
  const { page, refused } = await open('/2021/08/26/nothing-here/');
  await page.locator('a[href="/2021/08/26/"]').waitFor();
  expect(refused).toEqual([]);
  await close(page);
});

test('a script within a page would be refused', async () => {
  const { page, refused } = await open('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
  });
  expect(await page.title()).not.toBe('run');
  expect(refused.join()).toContain('script-src');
  await close(page);
});
