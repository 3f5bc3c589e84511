import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../browser/browser.ts';
import { openDemo, type Demo } from '../site/demo.ts';

const program = path.join(import.meta.dirname, '../../node_modules/lighthouse/cli/index.js');
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

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

let demo: Demo;
let folder: string;
beforeAll(async () => {
  demo = await openDemo();
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-lighthouse-'));
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

/** Looks at a page as a phone on a slow network does: Lighthouse's own settings for mobiles. */
async function measure(address: string): Promise<Report> {
  const report = path.join(folder, 'report.json');
  const args = [
    `${demo.origin}${address}`,
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
 * for that is no fault of the page.
 */
const elsewhere = ['canonical'];

describe('Lighthouse gives a hundred in all, and sees nothing move', () => {
  test.each(Object.entries(pages))('%s', { retry: 2 }, async (_name, address) => {
    const { categories, audits } = await measure(address);
    const scores = Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, (score ?? 0) * 100]),
    );
    const failed = Object.entries(audits)
      .filter(([name, { score }]) => score !== null && score < 0.9 && !elsewhere.includes(name))
      .map(([name, { title }]) => `${name}: ${title}`);
    expect(audits['cumulative-layout-shift']?.numericValue, failed.join('\n')).toBe(0);
    expect(scores, failed.join('\n')).toEqual({
      performance: 100,
      accessibility: 100,
      'best-practices': 100,
      seo: audits['canonical']?.score === 0 ? scores['seo'] : 100,
    });
  });
});
