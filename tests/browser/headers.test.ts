import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { securityHeaders } from '../../src/formats/host/host-headers.ts';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { openBrowser } from '../helpers/browser.ts';

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
  await page.locator('.result').first().waitFor();
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

/** The site behind a host that adds the headers, and what browsers asked it for before it was needed. */
async function openHost(): Promise<{ origin: string; early: string[]; close: () => void }> {
  const early: string[] = [];
  const server = createServer((request, response) => {
    const { url = '/', headers } = request;
    if (headers['sec-purpose']?.toString().includes('prefetch')) early.push(url);
    void fetch(demo.origin + url).then(async (answer) => {
      for (const name of ['content-type', 'speculation-rules']) {
        response.setHeader(name, answer.headers.get(name) ?? '');
      }
      response.setHeaders(new Map(Object.entries(securityHeaders)));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    early,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a page that the pointer rests on comes before it is opened; data and feeds do not', async () => {
  const host = await openHost();
  const page = await browser.newPage();
  await page.goto(`${host.origin}/data/`);
  await page.waitForLoadState('networkidle');
  const restOn = async (link: string) => {
    await page.locator(link).first().hover();
    // So long that the browser would have asked for it.
    await page.waitForTimeout(600);
  };
  await restOn('main a[href$=".csv"]');
  await restOn('a[href$=".xml"]');
  expect(host.early).toEqual([]);
  await restOn('a[href="/dates/"]');
  await expect.poll(() => host.early).toEqual(['/dates/']);
  await page.close();
  host.close();
});
