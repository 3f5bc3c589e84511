import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemo, type Demo } from '../site/demo.ts';
import { openBrowser } from './browser.ts';
import { editions, kinds, originals, prefixOf } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** What axe finds wrong with the page that is open, each with where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((options) => {
    const { axe } = globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } };
    return axe.run(options);
  }, {});
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${demo.origin}${address}`, { waitUntil: 'networkidle' });
  return page;
}

describe.each(['light', 'dark'] as const)(
  'in a %s scheme axe finds nothing wrong',
  (colorScheme) => {
    test.each(editions)('with the pages of %s', async (lang) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const pages = { ...kinds, ...(lang === 'en' ? originals : {}) };
      const found: Record<string, string[]> = {};
      for (const [kind, address] of Object.entries(pages)) {
        const page = await open(context, `${prefixOf(lang)}${address}`);
        const wrong = await violations(page);
        if (wrong.length > 0) found[kind] = wrong;
        await page.close();
      }
      await context.close();
      expect(found).toEqual({});
    });

    test('with what a phone shows', async () => {
      const viewport = { width: 360, height: 780 };
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
      const found: Record<string, string[]> = {};
      for (const kind of ['front', 'article', 'topic', 'search']) {
        const page = await open(context, kinds[kind] ?? '');
        const wrong = await violations(page);
        if (wrong.length > 0) found[kind] = wrong;
        await page.close();
      }
      await context.close();
      expect(found).toEqual({});
    });
  },
);

test('what axe would find is found', async () => {
  const context = await browser.newContext();
  const page = await open(context, '/about/');
  await page.locator('.standfirst').evaluate((one) => {
    one.style.color = '#eee';
  });
  expect((await violations(page)).join()).toMatch(/color-contrast: .*standfirst/);
  await context.close();
});
