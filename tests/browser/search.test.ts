import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { wordsOf } from '../../src/i18n/words.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { openDemo, type Demo } from '../helpers/demo.ts';
import { openBrowser } from '../helpers/browser.ts';

const model = '/2021/08/26/peskov-taliban-fait-accompli/';

let demo: Demo;
let browser: Browser;
let page: Page;
let hosts: Set<string>;
let errors: string[];

beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

beforeEach(() => {
  hosts = new Set();
  errors = [];
});
afterEach(async () => {
  await page.context().close();
  expect([...hosts]).toEqual([new URL(demo.origin).host]);
  expect(errors).toEqual([]);
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  const size = { viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext({ ...size, ...options });
  page = await context.newPage();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(new URL(address, demo.origin).href);
}

const field = () => page.locator('#search-query');
const results = () => page.locator('.result');
const address = () => decodeURIComponent(new URL(page.url()).search);
const days = () =>
  results()
    .locator('time')
    .evaluateAll((times) => times.map((one) => one.getAttribute('datetime') ?? ''));
const values = (name: string) => page.locator(`[data-facet=${name}] li`);
const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

/** The number in the sentence above the results, once it stands there. */
async function found(): Promise<number> {
  const status = page.locator('[data-status]');
  await expect.poll(() => status.textContent()).toMatch(/\d/);
  return Number((await status.textContent())?.replaceAll(/\D/g, ''));
}

async function search(words: string): Promise<void> {
  await field().fill(words);
  await expect.poll(address).toContain(`q=${words.replaceAll(' ', '+')}`);
  await expect.poll(() => results().count()).toBeGreaterThan(0);
}

async function numberBeside(row: Locator): Promise<number> {
  return Number(await row.locator('.facet-count').textContent());
}

describe('before anything is asked', () => {
  test('the page says how much there is, and by what it can be narrowed', async () => {
    await open('/search/');
    const entry = (await (
      await page.request.get(`${demo.origin}/search/en/entry.json`)
    ).json()) as SearchEntry;
    expect(await found()).toBe(entry.count);
    expect(await results().count()).toBe(0);
    expect(await values('year').count()).toBe(entry.facets.year?.length);
    expect(await numberBeside(values('topic').first())).toBe(entry.facets.topic?.[0]?.count);
  });

  test('a facet alone lists each story once, the newest first', async () => {
    await open('/search/');
    const topic = values('topic').first();
    const count = await numberBeside(topic);
    await topic.locator('input').check();
    await expect.poll(() => results().count()).toBe(Math.min(count, 20));
    expect(await found()).toBe(count);
    expect(await days()).toEqual((await days()).toSorted().reverse());
    const links = await results()
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('words', () => {
  test('find articles, with the match marked', async () => {
    await open('/search/');
    await search('Peskov Taliban');
    const hit = page.locator('.result', { has: page.locator(`a[href="${model}"]`) });
    expect(await hit.locator('time').getAttribute('datetime')).toBe('2021-08-26');
    expect(await hit.locator('.result-line').textContent()).toContain('TASS');
    expect(await hit.locator('mark').allTextContents()).toContainEqual(
      expect.stringMatching(/Taliban|Peskov/i),
    );
  });

  test('find editions in other languages, which are marked as such', async () => {
    await open('/search/?q=Песков');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    const title = results().first().locator('.result-title a');
    expect(await title.getAttribute('lang')).toBe('ru');
    expect(await title.getAttribute('hreflang')).toBe('ru');
  });

  test('that are nowhere say so', async () => {
    await open('/search/?q=xyzzyqwerty');
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toBe('Nothing found for “xyzzyqwerty”.');
    expect(await results().count()).toBe(0);
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
  });

  test.each(['Toronto', 'Istanbul', 'Andropov', 'Наполеон'])(
    'that are nowhere are not taken for what begins like them: %s',
    async (word) => {
      await open(`/search/?q=${word}`);
      await expect
        .poll(() => page.locator('[data-status]').textContent())
        .toBe(`Nothing found for “${word}”.`);
      expect(await results().count()).toBe(0);
    },
  );

  test.each([
    ['/ar/search/?q=البرتغال', 1],
    ['/search/?q=“United Nations”', 1],
    ['/search/?q=«United Nations»', 1],
  ])('are found as readers write them: %s', async (where, least) => {
    await open(where);
    // In Arabic one article is said in words.
    await expect.poll(() => results().count()).toBeGreaterThanOrEqual(least);
  });

  test('are text, whatever they hold', async () => {
    await open(`/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/found/);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(await field().inputValue()).toBe('"><img src=x onerror=alert(1)>');
  });
});

describe('facets', () => {
  test('narrow the results to as many as they say', async () => {
    await open('/search/?q=the');
    await found();
    const year = values('year').last();
    const count = await numberBeside(year);
    await year.locator('input').check();
    await expect.poll(found).toBe(count);
    const id = await year.locator('input').inputValue();
    expect(new Set((await days()).map((day) => day.slice(0, 4)))).toEqual(new Set([id]));
    expect(address()).toContain(`year=${id}`);
  });

  test('are alternatives within one kind, and can be taken back above the results', async () => {
    await open('/search/?q=the');
    await found();
    const [first, second] = [values('year').nth(0), values('year').nth(1)];
    const [one, other] = [await numberBeside(first), await numberBeside(second)];
    await first.locator('input').check();
    await expect.poll(found).toBe(one);
    await second.locator('input').check();
    await expect.poll(found).toBe(one + other);
    await page.locator('[data-chosen] button').first().click();
    await expect.poll(() => page.locator('[data-chosen] button').count()).toBe(1);
    await expect.poll(async () => [one, other].includes(await found())).toBe(true);
  });

  test('that are closed are counted when they are opened', async () => {
    await open('/search/?q=Taliban');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    expect(await values('source').count()).toBe(0);
    await page.locator('[data-facet=source] summary').click();
    await expect.poll(() => values('source').count()).toBeGreaterThan(0);
    expect(await numberBeside(values('source').first())).toBeLessThanOrEqual(await found());
  });
});

describe('the address', () => {
  test('carries the whole state', async () => {
    await open('/search/?q=the&year=2021&language=en&sort=oldest');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    expect(await field().inputValue()).toBe('the');
    expect(await page.locator('#search-sort').inputValue()).toBe('oldest');
    expect(await page.locator('#year-2021').isChecked()).toBe(true);
    expect(await page.locator('#language-en').isChecked()).toBe(true);
    expect(await days()).toEqual((await days()).toSorted());
    expect((await days()).every((day) => day.startsWith('2021'))).toBe(true);
  });

  test('goes back and forward', async () => {
    await open('/search/?q=Taliban');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    const all = await found();
    await values('year').first().locator('input').check();
    await expect.poll(address).toContain('year=');
    await page.locator('#search-sort').selectOption('newest');
    await expect.poll(address).toContain('sort=newest');
    await page.goBack();
    await expect.poll(() => page.locator('#search-sort').inputValue()).toBe('relevance');
    await page.goBack();
    await expect.poll(address).toBe('?q=Taliban');
    await expect.poll(found).toBe(all);
    await expect.poll(() => page.locator('[data-facet=year] input:checked').count()).toBe(0);
    await page.goForward();
    await expect.poll(() => page.locator('[data-facet=year] input:checked').count()).toBe(1);
  });

  test('brings the results back when the reader comes back from an article', async () => {
    await open('/search/');
    await search('Peskov Taliban');
    await page.locator(`.result a[href="${model}"]`).click();
    await page.waitForURL(new URL(model, demo.origin).href);
    await page.goBack();
    await expect.poll(() => page.locator(`.result a[href="${model}"]`).count()).toBe(1);
    expect(await field().inputValue()).toBe('Peskov Taliban');
  });

  test('is one step for words that are being written', async () => {
    await open('/search/');
    await found();
    await field().pressSequentially('Taliban', { delay: 200 });
    await expect.poll(address).toBe('?q=Taliban');
    await page.goBack();
    await expect.poll(address).toBe('');
    expect(await field().inputValue()).toBe('');
  });
});

describe('names', () => {
  test('in another language find the entry, on any edition', async () => {
    await open('/search/?q=Афганистан');
    const entry = page.locator('[data-names] a').first();
    await entry.waitFor();
    expect(await entry.textContent()).toBe('Afghanistan');
    expect(await entry.getAttribute('href')).toBe('/topics/afghanistan/');
    await field().fill('');
    await expect.poll(() => page.locator('[data-names]').isVisible()).toBe(false);
  });

  test('that were misspelled are suggested where nothing is found, as words and as entries', async () => {
    await open('/search/?q=Афгонистан');
    const entries = page.locator('[data-suggested] li', { hasText: 'Афганистан: Afghanistan' });
    await expect
      .poll(() => entries.allTextContents())
      .toEqual(['Афганистан: Afghanistan Topic', 'Афганистан: Afghanistan Place']);
    expect(await entries.locator('a').first().getAttribute('href')).toBe('/topics/afghanistan/');
    await page.locator('[data-suggested] a', { hasText: 'Афганистан' }).first().click();
    await expect.poll(address).toMatch(/^\?q=Афганистан/);
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-suggested]').isVisible()).toBe(false);
  });
});

describe('two dates', () => {
  test('that were written among the words are offered as what bounds the rest', async () => {
    await open('/search/?q=Afghanistan August 2021');
    const offered = page.locator('[data-names] a').first();
    await offered.waitFor();
    expect(await offered.textContent()).toBe('Afghanistan: August 2021');
    await offered.click();
    await expect.poll(address).toBe('?q=Afghanistan&from=2021-08-01&to=2021-08-31');
    await expect.poll(() => results().count()).toBeGreaterThan(3);
    expect(await page.locator('[data-chosen] button').allTextContents()).toEqual(['August 2021']);
  });

  test("beside a source's name are offered with what is based on it", async () => {
    await open('/search/?q=TASS in 2021');
    const offered = page.locator('[data-names] a').first();
    await offered.waitFor();
    expect(await offered.textContent()).toBe('TASS: 2021');
    await offered.click();
    await expect.poll(address).toBe('?source=tass&from=2021-01-01&to=2021-12-31');
    await expect.poll(() => results().count()).toBeGreaterThan(1);
    const chosen = await page.locator('[data-chosen] button').allTextContents();
    expect(chosen.slice(0, 2)).toEqual(['2021', 'TASS']);
  });

  test('bound what is found, in the address too, and can be taken back', async () => {
    await open('/search/?q=the');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    const all = await found();
    await page.locator('#search-from').fill('2021-08-15');
    await page.locator('#search-to').fill('2021-08-30');
    await expect.poll(address).toBe('?q=the&from=2021-08-15&to=2021-08-30');
    await expect
      .poll(async () => (await days()).every((day) => day >= '2021-08-15' && day <= '2021-08-30'))
      .toBe(true);
    const some = await found();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.locator('[data-chosen] button').first().click();
    await expect.poll(address).toBe('?q=the');
    await expect.poll(found).toBe(all);
  });
});

test('back comes to the place among the results that the reader had left', async () => {
  await open('/search/?q=the');
  await expect.poll(() => results().count()).toBeGreaterThan(15);
  await page.evaluate(() => scrollTo(0, 900));
  await expect
    .poll(() => page.evaluate(() => (history.state as { scrolled?: number } | null)?.scrolled))
    .toBe(900);
  const link = results().nth(9).locator('h3 a');
  // As it stands: a click by pointer would first scroll to it.
  await link.evaluate((one) => (one as HTMLElement).click());
  await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\//);
  await page.goBack();
  await expect.poll(() => results().count()).toBeGreaterThan(15);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(900);
});

describe('a search that cannot be', () => {
  test('says so when the reader is offline', async () => {
    await open('/search/');
    await found();
    await page.context().setOffline(true);
    await field().fill('Taliban');
    await page.locator('[data-retry]').waitFor();
    expect(await page.locator('[data-status]').textContent()).toBe(
      wordsOf('en').search.speech.offline,
    );
    errors = [];
  });

  test('says so in a browser that is too old, and offers the other ways', async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(globalThis, { DecompressionStream: undefined });
    });
    await page.goto(`${demo.origin}/search/`);
    hosts.add(new URL(page.url()).host);
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toBe(wordsOf('en').search.speech.old);
    expect(await page.locator('[data-begin] a').count()).toBeGreaterThan(2);
  });
});

test('results are sorted by date both ways', async () => {
  await open('/search/?q=the');
  await expect.poll(() => results().count()).toBeGreaterThan(1);
  await page.locator('#search-sort').selectOption('oldest');
  const isOldestFirst = (list: string[]) => list.join() === list.toSorted().join();
  await expect.poll(async () => isOldestFirst(await days())).toBe(true);
  const [oldest] = await days();
  await page.locator('#search-sort').selectOption('newest');
  await expect.poll(async () => (await days())[0]! > oldest!).toBe(true);
  expect(await days()).toEqual((await days()).toSorted().reverse());
});

test('the keyboard finds the field, walks through the results and clears', async () => {
  await open('/search/');
  await found();
  await page.keyboard.press('/');
  expect(await focused()).toBe('search-query');
  await page.keyboard.type('Taliban');
  // The answer to the whole word, which has another order than that to its beginning.
  await expect.poll(address).toBe('?q=Taliban');
  await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0);
  const titles = await results().locator('a').allTextContents();
  expect(titles.length).toBeGreaterThan(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(titles[1]);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(titles[0]);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('search-query');
  await page.keyboard.press('Escape');
  await expect.poll(address).toBe('');
  await expect.poll(() => results().count()).toBe(0);
});

test('without script the page offers the other ways in', async () => {
  await open('/search/', { javaScriptEnabled: false });
  const ways = page.locator('main noscript a, main .search-begin a');
  const hrefs = await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  for (const way of ['/dates/', '/topics/', '/sources/']) expect(hrefs).toContain(way);
  expect(await field().isVisible()).toBe(false);
});

test('in Arabic, the page reads from the right, in its own words', async () => {
  await open('/ar/search/');
  expect(await found()).toBeGreaterThan(0);
  await search('بيسكوف');
  const first = results().first();
  expect(await first.locator('a').getAttribute('href')).toMatch(/^\/ar\//);
  expect(await first.locator('.result-title a').getAttribute('lang')).toBe(null);
  // The list is written anew while older answers come in: until both stand there.
  await expect
    .poll(async () => {
      const list = await results().first().boundingBox();
      const facets = await page.locator('[data-facets]').boundingBox();
      return list !== null && facets !== null && list.x > facets.x;
    })
    .toBe(true);
  expect(await page.locator('[data-facet=language] .facet-label').first().textContent()).toMatch(
    /\p{Script=Arabic}/u,
  );
});

test('on a phone the facets wait behind their heading, and nothing sticks out', async () => {
  await open('/search/?q=the', { viewport: { width: 320, height: 640 } });
  await expect.poll(() => results().count()).toBeGreaterThan(0);
  expect(await values('year').count()).toBe(0);
  await page.locator('[data-facets] > summary').click();
  await expect.poll(() => values('year').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a search that fails says so, and can be tried again', async () => {
  await open('/search/');
  await found();
  await page.route('**/*.pf_meta', (route) => route.abort());
  await field().fill('Taliban');
  await page.locator('[data-retry]').waitFor();
  expect(errors.splice(0)).not.toEqual([]);
  await page.unroute('**/*.pf_meta');
  await page.locator('[data-retry]').click();
  await expect.poll(() => results().count()).toBeGreaterThan(0);
});
