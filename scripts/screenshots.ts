import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { mainPages, type MainPage } from '../src/build/main-pages.ts';
import { readContent } from '../src/content.ts';
import { openBrowser } from '../tests/browser/browser.ts';

const help = `npm run screenshots [-- --out DIR] [--only NAME]

Builds the archive into a folder of its own, serves it, and takes pictures of its main pages, at 360 and 1280
pixels, light and dark. Prints each file.

  --out DIR     where the pictures go; default: .cache/screenshots
  --only NAME   pages whose name begins so: front, article-ru, search …

Exit status: 0 done; 2 wrong use; 3 there is no browser, or no site.
`;

const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;
const root = path.join(import.meta.dirname, '..');

/** Starts the site under another OUT_DIR than anybody's, and waits until it says where it is. */
async function startSite(outDir: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    cwd: root,
    env: { ...process.env, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { address: address.endsWith('/') ? address : `${address}/`, server };
  }
  throw new Error('the site did not start');
}

/** One page at each width in each scheme. */
async function shoot(browser: Browser, address: string, page: MainPage, out: string) {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 780 : 900 },
        deviceScaleFactor: 1,
        colorScheme,
        reducedMotion: 'reduce',
      });
      const tab = await context.newPage();
      await tab.goto(new URL(page.path, address).href, { waitUntil: 'networkidle' });
      if (page.until) await tab.locator(page.until).first().waitFor();
      await tab.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = path.join(out, `${page.name}-${width}-${colorScheme}.png`);
      await tab.screenshot({ path: file, fullPage: true });
      await context.close();
      console.log(path.relative(process.cwd(), file));
    }
  }
}

async function takeScreenshots(out: string, only: string): Promise<void> {
  const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
  const { archive } = await readContent({ contentDir, now: Date.now() });
  if (!archive) throw new Error('the content has errors: npm run check shows them');
  const pages = mainPages(archive).filter(({ name }) => name.startsWith(only));
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const site = await mkdtemp(path.join(root, '.cache/screenshots-site-'));
  const { address, server } = await startSite(site);
  try {
    const browser = await openBrowser();
    await mkdir(out, { recursive: true });
    try {
      for (const page of pages) await shoot(browser, address, page, out);
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
    await rm(site, { recursive: true, force: true });
  }
}

const options = {
  out: { type: 'string', default: '.cache/screenshots' },
  only: { type: 'string', default: '' },
  help: { type: 'boolean', short: 'h' },
} as const;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`npm run screenshots: ${(error as Error).message}`);
    return undefined;
  }
}

const values = readArguments();
if (!values) process.exitCode = 2;
else if (values.help) console.log(help);
else {
  await takeScreenshots(path.resolve(values.out), values.only).catch((error: unknown) => {
    console.error(`npm run screenshots: ${String(error)}`);
    process.exitCode = 3;
  });
}
