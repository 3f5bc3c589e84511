import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { openBrowser } from '../helpers/browser.ts';

let demo: Demo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const eventually = expect.poll;
const status = () => page.getByRole('status').textContent();
const titles = () => page.locator('.result-title').allTextContents();
const scrolled = () => page.evaluate(() => Math.round(scrollY));
const isFocused = (selector: string) =>
  page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);

async function open(address: string): Promise<void> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  page = await context.newPage();
  await page.goto(`${demo.origin}${address}`);
  await eventually(status).toMatch(/\d/);
}

/** Tabs on until what is named has the focus; each stop on the way has to show that it has it. */
async function tabTo(selector: string): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return 'nowhere';
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const { bottom, top } = one.getBoundingClientRect();
      const isShown = outlineStyle !== 'none' && outlineWidth !== '0px';
      return isShown && bottom > 0 && top < innerHeight ? '' : one.outerHTML;
    });
    expect(hidden).toBe('');
    if (await isFocused(selector)) return;
  }
  expect.fail(`no stop at ${selector}`);
}

test('a reader without a pointer finds, narrows, reads, and comes back to the same place', async () => {
  await open('/search/');
  await tabTo('.skip');
  await page.keyboard.press('Enter');
  await tabTo('#search-query');
  await page.keyboard.type('the');
  await eventually(status).toMatch(/^\d+ articles found$/);
  const all = await status();

  await tabTo('[data-facet=topic] input');
  const topic = page.locator('[data-facet=topic] li').first();
  const count = Number(await topic.locator('.facet-count').textContent());
  expect(count).toBeGreaterThan(5);
  await page.keyboard.press('Space');
  await eventually(status).toBe(`${count} articles found`);
  expect(await status()).not.toBe(all);
  // The list was drawn anew under the reader's hand.
  expect(await isFocused('[data-facet=topic] input:checked')).toBe(true);

  await tabTo('.result-title a');
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowDown');
  const [before, address] = [await titles(), page.url()];
  const chosen = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  expect(chosen).not.toBe('');
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'start' }));
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  // At once: the place is kept however soon the reader goes on.
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${chosen}`);

  await page.goBack();
  await eventually(titles).toEqual(before);
  expect(page.url()).toBe(address);
  await eventually(scrolled).toBe(place);
  expect(await page.locator('[data-facet=topic] input').first().isChecked()).toBe(true);
});

test('what is found is said once for each question, in a region of its own', async () => {
  await open('/search/');
  await page.evaluate(() => {
    const region = document.querySelector('[role=status]');
    const said: (string | null)[] = [];
    Object.assign(globalThis, { said });
    if (!region) return;
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.keyboard.press('/');
  await page.keyboard.type('Taliban');
  await eventually(status).toMatch(/^\d+ articles found$/);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const counts = said.filter((text) => /found$/.test(text));
  expect(counts).toEqual([await status()]);
});

test('words that are being written are answered before a pause, and spoken after it', async () => {
  await open('/search/');
  await page.clock.install();
  await page.locator('#search-query').pressSequentially('Ta');
  const [region, results] = [page.getByRole('status'), page.locator('.result')];
  await eventually(() => results.count()).toBeGreaterThan(0);
  expect(await region.getAttribute('aria-busy')).toBe('true');
  await page.clock.runFor(1000);
  await eventually(() => region.getAttribute('aria-busy')).toBe('false');
});
