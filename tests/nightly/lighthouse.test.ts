import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../helpers/browser.ts';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { root } from '../../src/system/root.ts';
import { serveSite } from '../../src/server/serve.ts';
import { demoDay, openDemo, type Demo } from '../helpers/demo.ts';
import { nightlyTool } from '../helpers/nightly-tools.ts';
import { largeTopic, writeLargeArchive } from '../helpers/large-archive.ts';

const model = '/2021/08/26/peskov-taliban-fait-accompli/';
const pages: Readonly<Record<string, string>> = {
  front: '/',
  article: model,
  'article in Russian': `/ru${model}`,
  'article in Arabic': `/ar${model}`,
  year: '/2021/',
  topic: '/topics/afghanistan/',
  search: '/search/',
};
/** What grows with the archive besides. */
const largePages: Readonly<Record<string, string>> = {
  ...pages,
  topic: `/topics/${largeTopic}/`,
  "topic's year": `/topics/${largeTopic}/2012/`,
  "topic's year in Arabic": `/ar/topics/${largeTopic}/2012/`,
  source: '/sources/tass/',
};

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

let folder: string;
let program: string;
beforeAll(async () => {
  program = nightlyTool('lighthouse/cli/index.js');
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-lighthouse-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Looks at a page as a phone on a slow network does: Lighthouse's own settings for mobiles. */
async function measure(url: string): Promise<Report> {
  const report = path.join(folder, 'report.json');
  const args = [
    url,
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, CHROME_PATH: findBrowser() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(0);
  return JSON.parse(await readFile(report, 'utf8')) as Report;
}

/**
 * A canonical address must be the page's own, and here the site is served at another: what Lighthouse takes off
 * for that is not a fault of the page.
 */
const elsewhere = ['canonical'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is under a hundred, with the audits that say why; what moved. */
function faultsOf({ categories: given, audits }: Report): string[] {
  const under = categories.flatMap((name) => {
    const score = Math.round((given[name]?.score ?? 0) * 100);
    const excused = name === 'seo' && audits['canonical']?.score === 0;
    return score === 100 || excused ? [] : [`${name}: ${score}`];
  });
  const moved = audits['cumulative-layout-shift']?.numericValue;
  const failed = Object.entries(audits)
    .filter(([name, { score }]) => score !== null && score < 0.9 && !elsewhere.includes(name))
    .map(([name, { title, numericValue }]) => `  ${name}: ${title} ${numericValue ?? ''}`);
  const faults = [...under, ...(moved === 0 ? [] : [`layout shift: ${moved}`])];
  return faults.length > 0 ? [...faults, ...failed] : [];
}

/** Builds an archive of 10,000 articles and serves it. */
async function openLarge(): Promise<Omit<Demo, 'outDir'>> {
  const content = path.join(folder, 'content');
  await writeLargeArchive(content, 10_000);
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: path.join(folder, 'dist'),
    CACHE_DIR: path.join(folder, 'cache'),
    AS_OF: demoDay,
  };
  await build(readOptions([], env, root, { usage: '' }), quietLog());
  const site = await serveSite(env.OUT_DIR, { port: 0 });
  return { origin: site.address.replace(/\/$/, ''), close: () => site.close() };
}

describe.each([
  ['the demonstration', openDemo, pages],
  ['an archive of 10,000', openLarge, largePages],
] as const)('Lighthouse gives a hundred in all, and sees nothing move: %s', (_name, open, all) => {
  let site: Pick<Demo, 'origin' | 'close'>;
  beforeAll(async () => {
    site = await open();
  });
  afterAll(() => site.close());

  // Speed is judged on a machine that may have other work: the best of some runs is the page's own.
  test.each(Object.entries(all))('%s', { retry: 4 }, async (_page, address) => {
    expect(faultsOf(await measure(`${site.origin}${address}`))).toEqual([]);
  });
});
