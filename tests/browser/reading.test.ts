import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../src/system/root.ts';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { openBrowser } from '../helpers/browser.ts';
import { editions, kinds, originals, prefixOf } from '../helpers/pages.ts';
import { wideParts } from '../helpers/wide-parts.ts';

const model = '/2021/08/26/peskov-taliban-fait-accompli/';

/** What readers of the Arabic script write. */
const written = {
  Arabic: 'إنَّ الحَدِيثَ عن اللهِ ﷲ ﷺ ٱلرحمٰن، لا لآ لأ لإ؟ ـــ ؛ ٪ «٠١٢٣٤٥٦٧٨٩» ﴿قُلۡ﴾ ۖ ۝',
  'Persian, Urdu, Kurdish, Pashto and Uyghur':
    'می‌خواهم پژوهش گچ ۀ ۴۵۶ ﷼ ٹھیک ڈاکٹر بڑے ہیں ۃ ۂ ۓ ںۃ۔ ڕۆژ ێوارە ڵ پښتو ړومبی ځای څه ټول ډ ږ ګ ڼ ۍ ئۇيغۇرچە ۋە ڭ ۈ ې',
  'Latin between': 'TASS “2021” – 12%',
  'of rarer letters': 'سنڌي ٻولي ڪ ڳ ڱ ٿ ڇ ﻻ',
};

/** The package's face, as an address. */
async function wholeFace(): Promise<string> {
  const package_ = '@fontsource-variable/noto-naskh-arabic/files';
  const file = `node_modules/${package_}/noto-naskh-arabic-arabic-wght-normal.woff2`;
  return `data:font/woff2;base64,${await readFile(path.join(root, file), 'base64')}`;
}

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
let requests: { host: string; type: string; path: string }[];

beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
beforeEach(() => {
  requests = [];
});
afterEach(async () => {
  await context.close();
  const { host } = new URL(demo.origin);
  expect(requests.filter((request) => request.host !== host)).toEqual([]);
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.on('request', (request) => {
    const { host, pathname } = new URL(request.url());
    requests.push({ host, type: request.resourceType(), path: pathname });
  });
  const page = await context.newPage();
  await go(page, address);
  return page;
}

const go = (page: Page, address: string) => page.goto(`${demo.origin}${address}`);
const at = (page: Page) => new URL(page.url()).pathname;

test('a picture that is dark on transparent is on light paper in the dark scheme too', async () => {
  const groundIn = async (colorScheme: 'light' | 'dark') => {
    const page = await open(model, { colorScheme });
    const ground = await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.className = 'light-ground';
      document.body.append(picture);
      return getComputedStyle(picture).backgroundColor;
    });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await context.close();
    return { ground, paper };
  };
  const light = await groundIn('light');
  const dark = await groundIn('dark');
  expect(dark.ground).toBe(light.ground);
  expect(dark.ground).not.toBe(dark.paper);
  expect(dark.ground).toMatch(/^rgb\(25\d, 25\d, 2[45]\d\)$/);
});

describe('without script', () => {
  test('pages but search and the one for missing addresses fetch none, and run none', async () => {
    const page = await open('/');
    for (const [kind, address] of Object.entries({ ...kinds, ...originals })) {
      if (['search', 'not found'].includes(kind)) continue;
      await go(page, address);
      expect(await page.locator('script:not([type="application/ld+json"])').count(), kind).toBe(0);
      // An attribute with an event's name would be script too.
      const handlers = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((one) =>
          one.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
      );
      expect(handlers, kind).toEqual([]);
    }
    expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
    expect(requests.map(({ type }) => type)).toContain('stylesheet');
  });

  test('a reader finds the way from the front page to an article and back', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.locator('.ways a').first().click();
    await page.locator('.dates-title a', { hasText: '2021' }).click();
    await page.locator('.calendar caption a', { hasText: 'August' }).click();
    await page.locator('.calendar td a', { hasText: '26' }).click();
    await page.locator('.lead-title a').click();
    expect(at(page)).toBe(model);
    await page.locator('.trail a').nth(3).click();
    expect(at(page)).toBe('/2021/08/');
  });

  test('an earlier address leads to the article', async () => {
    const page = await open('/2021/08/15/kabul-falls/', { javaScriptEnabled: false });
    await page.waitForURL(/taliban-enter-kabul/);
    expect((await page.locator('h1').textContent())?.trim()).toBe(
      'Taliban enter Kabul as president leaves the country',
    );
  });
});

describe('on a narrow screen', () => {
  test.each(editions)('no page of %s has to be scrolled sideways', async (lang) => {
    const page = await open('/', { viewport: { width: 320, height: 640 } });
    const wide: Record<string, unknown> = {};
    const pages = { ...kinds, ...(lang === 'en' ? originals : {}) };
    for (const [kind, address] of Object.entries(pages)) {
      await go(page, `${prefixOf(lang)}${address}`);
      const parts = await wideParts(page);
      if (parts.length > 0) wide[kind] = parts;
    }
    expect(wide).toEqual({});
  });

  test('a wide table scrolls within itself, and can be reached by keyboard', async () => {
    const page = await open('/2001/03/23/mir-deorbited/', {
      viewport: { width: 320, height: 640 },
    });
    const frame = page.getByRole('group').filter({ has: page.locator('table') });
    await frame.focus();
    expect(await frame.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('Arabic', () => {
  test('begins at the right: the column, the masthead and the steps', async () => {
    const viewport = { width: 1280, height: 900 };
    const page = await open(model, { viewport });
    const sides = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { left, right } = one.getBoundingClientRect();
          return {
            start: left,
            end: innerWidth - right,
            direction: getComputedStyle(one).direction,
          };
        });
    const names = ['.article-text', '.apparatus', '.nameplate-name', '.masthead-search'];
    const latin = await Promise.all(names.map(sides));
    await go(page, `/ar${model}`);
    const arabic = await Promise.all(names.map(sides));
    for (const [index, name] of names.entries()) {
      expect(latin[index]?.direction, name).toBe('ltr');
      expect(arabic[index]?.direction, name).toBe('rtl');
      const mirrored = (arabic[index]?.end ?? 0) - (latin[index]?.start ?? 0);
      if (name.startsWith('.a')) expect(Math.abs(mirrored), name).toBeLessThanOrEqual(1);
    }
    const [text, apparatus] = arabic;
    expect(text?.end).toBeLessThan(text?.start ?? 0);
    expect(apparatus?.start).toBeLessThanOrEqual(text?.start ?? 0);
  });

  test('is set in the Arabic face, with what is Latin left to right', async () => {
    const page = await open(`/ar${model}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const loaded = requests.filter(({ type }) => type === 'font').map(({ path }) => path);
    expect(loaded.join()).toMatch(/text-arabic/);
    // All that is written in the Arabic script has a face that is three times as large.
    expect(loaded.join()).not.toMatch(/noto-naskh-arabic-arabic/);
    const address = page.locator('.citation bdi', { hasText: 'https://' }).first();
    expect(await address.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  });

  test.each([
    ['', 'ar', 'left'],
    ['/ar', 'en', 'right'],
  ] as const)(
    'has editions that run the other way at the edge of the others: %s',
    async (prefix, lang, edge) => {
      const page = await open(prefix + model);
      const edges = await page
        .locator(`.editions-list li:has([lang=${lang}])`)
        .evaluate(
          (item, side) =>
            [item, ...item.children].map((one) => Math.round(one.getBoundingClientRect()[side])),
          edge,
        );
      expect(edges).toHaveLength(3);
      expect(new Set(edges).size).toBe(1);
    },
  );

  test.each(Object.entries(written))('has a face for what is %s', async (kind, text) => {
    const page = await open(`/ar${model}`);
    const put = () =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((one, words) => {
          one.textContent = words;
          one.id = 'written';
          return document.fonts.load('18px "Text Arabic", "Text Arabic Rest"', words);
        }, text);
    const isRare = kind === 'of rarer letters';
    const session = await page.context().newCDPSession(page);
    const used = async () => {
      // The whole face comes too late for the first page, and is there from a later one on.
      if (isRare) await page.reload();
      await put();
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const selector = { nodeId: root.nodeId, selector: '#written' };
      const { nodeId } = await session.send('DOM.querySelector', selector);
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]);
    };
    await expect.poll(used).toEqual([['Noto Naskh Arabic', true]]);
    const loaded = requests.filter(({ path }) => path.includes('noto-naskh-arabic-arabic'));
    expect(loaded.length > 0).toBe(isRare);
  });

  test('has its letters joined, and its marks and ligatures in their places', async () => {
    const page = await open(`/ar${model}`);
    const widths = await page.evaluate(
      async (faces) => {
        await document.fonts.load('40px "Text Arabic"', 'ا');
        const whole = new FontFace('Whole', `url(${faces})`, {
          sizeAdjust: '110%',
        } as FontFaceDescriptors);
        document.fonts.add(await whole.load());
        const words = ['لله', 'لا', 'ٱللَّهِ', 'محمّد', 'می‌خواهم', 'ٹھیک', '٢٠٢١', 'ۖ'];
        const context = document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('no canvas');
        return words.map((word) =>
          ['Whole', 'Text Arabic'].map((face) => {
            context.font = `40px "${face}"`;
            const { width, actualBoundingBoxAscent: top } = context.measureText(word);
            return [width, top].map((one) => Math.round(one * 10) / 10);
          }),
        );
      },
      await wholeFace(),
    );
    for (const [whole, cut] of widths) expect(cut).toEqual(whole);
  });
});

describe('by keyboard', () => {
  test('the first stop leads past the masthead, and is seen when it is reached', async () => {
    const page = await open(model);
    const skip = page.locator('.skip');
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(
      () => document.querySelector('main')?.contains(document.activeElement) ?? false,
    );
    expect(inMain).toBe(true);
  });

  test('every stop on an article shows where it is', async () => {
    const page = await open(model);
    const stops = await page.locator('a:visible, button:visible, input:visible').count();
    for (let stop = 0; stop < Math.min(stops, 40); stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return 'nowhere';
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle === 'none' || outlineWidth === '0px' ? one.outerHTML : 'shown';
      });
      expect(outline).toBe('shown');
    }
  });
});

test('back and forward lead through the pages that were read', async () => {
  const page = await open('/2021/08/26/');
  await page.locator('.lead-title a').click();
  await page.waitForURL(`**${model}`);
  await page.locator('.editions a[lang=ar]').first().click();
  await page.waitForURL(`**/ar${model}`);
  await page.goBack();
  expect(at(page)).toBe(model);
  await page.goBack();
  expect(at(page)).toBe('/2021/08/26/');
  await page.goForward();
  expect(at(page)).toBe(model);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('a page for a missing address offers what there is of the dates that it names, in its language', async () => {
  const page = await open('/ru/2021/08/27/nothing/');
  expect((await page.locator('h1').textContent())?.trim()).toBe('По этому адресу страницы нет');
  const dates = page.locator('.not-found-edition:visible [data-dates] a');
  const hrefs = () => dates.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  await dates.first().waitFor();
  expect(await hrefs()).toEqual(['/ru/2021/08/', '/ru/2021/', '/ru/on-this-day/08-27/']);
  await page.goto(new URL('/1990/05/05/', page.url()).href);
  await dates.first().waitFor();
  expect(await hrefs()).toEqual(['/on-this-day/05-05/']);
  expect(await dates.textContent()).toBe('On this day: 5 May');
});

test('what says that an article was corrected leads to what was corrected', async () => {
  const page = await open('/2001/03/23/mir-deorbited/');
  await page.locator('.notice-corrected a').click();
  expect(new URL(page.url()).hash).toBe('#corrections');
  expect(await page.locator('#corrections').textContent()).toContain('docking module');
  expect(await page.locator('#corrections').isVisible()).toBe(true);
});

test('in print there is one column, the address, and no navigation', async () => {
  const page = await open(model);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['.ways', '.masthead-search', '.trail', '.around']) {
    expect(await page.locator(name).isVisible(), name).toBe(false);
  }
  expect(await page.locator('.print-note').isVisible()).toBe(true);
  expect(await page.locator('.print-note').textContent()).toContain(`https://example.org${model}`);
});
