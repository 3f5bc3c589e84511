import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { CheckFailed, runCommand } from '../src/build/exit.ts';
import { mainPages, type MainPage } from '../src/build/main-pages.ts';
import { readOptions, type Options } from '../src/build/options.ts';
import { readContent } from '../src/content.ts';
import { openBrowser } from '../tests/browser/browser.ts';

const usage = `npm run screenshots [-- --out DIR] [--only NAME]

Builds the archive into a folder of its own, serves it, and takes pictures of its main pages, at 360 and 1280
pixels, light and dark. Prints each file.

  --out DIR     where the pictures go; default: .cache/screenshots
  --content DIR the content folder; default: CONTENT_DIR, else content
  --only NAME   pages whose name begins so: front, article-ru, search …

Exit status: 0 done; 1 the content has errors; 2 wrong use; 3 there is no browser, or no site.
`;

const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;
const root = path.join(import.meta.dirname, '..');

/** Starts the site under another OUT_DIR than anybody's, and waits until it says where it is. */
async function startSite(
  outDir: string,
  { contentDir }: Options,
): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { address: address.endsWith('/') ? address : `${address}/`, server };
  }
  throw new Error('the site did not start');
}

/** In the page: fonts, and the pictures that would wait until somebody scrolls to them. */
async function loadAll(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  await document.fonts.ready;
  // One that can't be shown is seen in the picture.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
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
      await tab.evaluate(loadAll);
      const file = path.join(out, `${page.name}-${width}-${colorScheme}.png`);
      await tab.screenshot({ path: file, fullPage: true });
      await context.close();
      console.log(path.relative(process.cwd(), file));
    }
  }
}

async function takeScreenshots(options: Options, out: string, only: string): Promise<void> {
  const { archive } = await readContent({ ...options, now: Date.now() });
  if (!archive) throw new CheckFailed('the content has errors: npm run check shows them');
  const pages = mainPages(archive).filter(({ name }) => name.startsWith(only));
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const site = await mkdtemp(path.join(root, '.cache/screenshots-site-'));
  const { address, server } = await startSite(site, options);
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

const flags = { out: { type: 'string' }, only: { type: 'string' } } as const;

await runCommand(async () => {
  const spec = { usage, flags };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { out = '.cache/screenshots', only = '' } = options.values;
  await takeScreenshots(options, path.resolve(out), only);
  return 0;
});
