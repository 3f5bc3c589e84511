import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { madeAt } from '../formats/made.ts';
import { archiveOf, story } from '../views/archive.ts';
import { openBrowser } from '../helpers/browser.ts';

const words = 'Prices rose by <5% while R&D and <em>wages</em> "grew" &amp; fell';
const archive = archiveOf({
  stories: [story('2021-08-26', 'x', { title: words, summary: words })],
});
const server = createServer((request, response) => {
  const file = (request.url ?? '').replace('/archive/', '');
  const isFeed = /^(?:rss|feed|added)\.xml$|^feed\.xsl$/.test(file);
  response.writeHead(isFeed ? 200 : 404, { 'Content-Type': 'text/xml; charset=utf-8' });
  response.end(isFeed ? madeAt(archive, file) : '');
});
let browser: Browser;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test.each(['feed.xml', 'added.xml', 'rss.xml'])(
  'a browser shows %s to people with its texts as they were typed',
  async (file) => {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/archive/${file}`);
    // Browsers are about to give XSLT up; those without it show the feed's source.
    if (await page.evaluate(() => 'XSLTProcessor' in globalThis)) {
      expect(await page.locator('h2').allTextContents()).toEqual([words]);
      expect(await page.locator('h2 ~ p').allTextContents()).toEqual([words]);
      expect(await page.locator('em').count()).toBe(0);
    } else expect(await page.content()).toContain('R&amp;D');
    await page.close();
  },
);
