import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/server/serve.ts';
import { specimenPages } from '../fixtures/specimen-pages.ts';
import { buildSpecimen } from '../helpers/specimen.ts';
import { colours, everything, violations } from '../helpers/axe.ts';
import { openBrowser } from '../helpers/browser.ts';
import { wideParts } from '../helpers/wide-parts.ts';

const pages = Object.entries(specimenPages);

let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite(await buildSpecimen(), { port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What is found on each page, by its name; pages where nothing is are left out. */
async function findOn(
  options: Parameters<Browser['newContext']>[0],
  find: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  for (const [name, address] of pages) {
    const answer = await page.goto(new URL(address.slice(1), site.address).href);
    const wrong = answer?.ok() ? await find(page) : ['there is no such page'];
    if (wrong.length > 0) found[name] = wrong;
  }
  await context.close();
  return found;
}

describe('in every state that it can be in, a page', () => {
  test('is not wider than a screen of 320 pixels, nor than one of 1280 enlarged four times', async () => {
    const viewport = { width: 320, height: 256 };
    expect(await findOn({ viewport, deviceScaleFactor: 4 }, wideParts)).toEqual({});
  });

  test('bears letters of twice the size', async () => {
    const enlarged = async (page: Page) => {
      await page.addStyleTag({ content: ':root { font-size: 200% }' });
      return wideParts(page);
    };
    expect(await findOn({ viewport: { width: 640, height: 800 } }, enlarged)).toEqual({});
  });

  test('gives axe nothing to find, in a light scheme, a dark one and forced colours', async () => {
    const check = async (page: Page) => {
      const light = await violations(page, everything);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, colours);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      const forced = await violations(page, colours);
      await page.emulateMedia({ forcedColors: 'none' });
      return [...light, ...dark, ...forced];
    };
    expect(await findOn({ viewport: { width: 1280, height: 900 } }, check)).toEqual({});
  });
});
