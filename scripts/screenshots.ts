import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { CheckFailed, runCommand } from '../src/system/errors.ts';
import { makeWorkFolder } from '../src/system/folders.ts';
import { runProgram } from '../src/system/processes.ts';
import { mainPages, type MainPage } from './screenshots/main-pages.ts';
import { readOptions, type Options } from '../src/terminal/options.ts';
import { readContent } from '../src/reading/read-content.ts';
import { openBrowser } from '../tests/helpers/browser.ts';
import { specimenPages } from '../tests/fixtures/specimen-pages.ts';
import { specimenDay, writeSpecimen } from '../tests/fixtures/write-specimen.ts';

const usage = `npm run screenshots [-- --out DIR] [--only NAME] [--width PIXELS] [--scheme NAME] [--specimen] [--look DIR] [--window]

Builds the archive into a separate folder, serves it, and takes pictures of its main pages in each of its
languages, at 360, 768, 1280 and 1920 pixels, light and dark; and of articles, days and topics on paper, as PDF
and, if pdftoppm is installed, as pictures. Prints the path of each file.

  --out DIR       where the pictures go; default: .cache/screenshots
  --content DIR   the content folder; default: CONTENT_DIR, else content
  --only NAME     only pages whose names begin with NAME: front, article-ru, search …
  --width PIXELS  only this width, or "print"
  --scheme NAME   only light or only dark
  --specimen      the specimens instead of the archive: each part of a page in each of its states
  --look DIR      files of DIR replace those of the content folder: another site.yaml, a theme.css
  --window        only what a window shows, not the whole page; a small file, as for the README

Exit status: 0 done; 1 the content has errors; 2 wrong use; 3 there is no browser, or the site did not start.
`;

const widths = ['360', '768', '1280', '1920', 'print'];
const schemes = ['light', 'dark'] as const;
const root = path.join(import.meta.dirname, '..');

/** Starts the site under another OUT_DIR than anybody's, and waits until it says where it is. */
async function startSite(
  outDir: string,
  env: Readonly<Record<string, string>>,
): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [path.join(root, 'scripts/backfile.ts'), 'start'], {
    cwd: root,
    env: { ...process.env, ...env, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { address: address.endsWith('/') ? address : `${address}/`, server };
  }
  throw new Error('the site did not start');
}

/** In the page: fonts, and the lists and pictures that would wait until somebody scrolls to them. */
async function loadAll(): Promise<void> {
  for (const group of document.querySelectorAll<HTMLElement>('.group'))
    group.style.contentVisibility = 'visible';
  for (const image of document.images) image.loading = 'eager';
  await document.fonts.ready;
  // One that can't be shown is seen in the picture.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}

interface Shots {
  browser: Browser;
  address: string;
  out: string;
  widths: readonly string[];
  schemes: readonly ('light' | 'dark')[];
  /** The first window alone. */
  window: boolean;
}

/** One page at each width in each scheme, and on paper. */
async function shoot(page: MainPage, shots: Shots): Promise<void> {
  const { address, out } = shots;
  const said = (file: string) => console.log(path.relative(process.cwd(), file));
  for (const width of shots.widths) {
    const isPrint = width === 'print';
    if (isPrint && !page.print) continue;
    for (const colorScheme of isPrint ? (['light'] as const) : shots.schemes) {
      const viewport = isPrint
        ? { width: 800, height: 1100 }
        : { width: Number(width), height: Number(width) < 600 ? 780 : 900 };
      const context = await shots.browser.newContext({
        viewport,
        deviceScaleFactor: 1,
        colorScheme,
        reducedMotion: 'reduce',
      });
      const tab = await context.newPage();
      await tab.goto(new URL(page.path, address).href, { waitUntil: 'networkidle' });
      if (page.until) await tab.locator(page.until).first().waitFor();
      await tab.evaluate(loadAll);
      const name = path.join(out, `${page.name}-${width}`);
      if (isPrint) {
        await tab.pdf({ path: `${name}.pdf`, format: 'A4' });
        said(`${name}.pdf`);
        // A picture for each of its pages; where the program is not there, the PDF is.
        await runProgram('pdftoppm', ['-r', '70', '-png', `${name}.pdf`, name]).catch(
          () => undefined,
        );
      } else {
        const file = `${name}-${colorScheme}.png`;
        const picture = await tab.screenshot({ fullPage: !shots.window });
        const smaller = { palette: true, effort: 10 };
        await sharp(picture)
          .png(shots.window ? smaller : {})
          .toFile(file);
        said(file);
      }
      await context.close();
    }
  }
}

/** The specimens' pages as the archive's are named. */
function pagesOfSpecimen(): MainPage[] {
  return Object.entries(specimenPages).map(([name, address]) => ({
    name: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    path: address.slice(1),
    print: true,
  }));
}

async function takeScreenshots(
  options: Options,
  only: string,
  { isSpecimen, look }: { isSpecimen: boolean; look: string | undefined },
  shots: Omit<Shots, 'browser' | 'address'>,
): Promise<void> {
  const site = await makeWorkFolder(path.join(root, '.cache'), 'screenshots-site');
  const isCopy = isSpecimen || look !== undefined;
  const contentDir = isCopy ? path.join(site, 'content') : options.contentDir;
  if (isSpecimen) await writeSpecimen(contentDir);
  else if (look !== undefined) await cp(options.contentDir, contentDir, { recursive: true });
  if (look !== undefined) await cp(path.resolve(look), contentDir, { recursive: true });
  const { archive } = await readContent({ ...options, contentDir, now: Date.now() });
  if (!archive) throw new CheckFailed('the content has errors: npm run check shows them');
  const all = isSpecimen ? pagesOfSpecimen() : mainPages(archive);
  const pages = all.filter(({ name }) => name.startsWith(only));
  const { address, server } = await startSite(path.join(site, 'dist'), {
    CONTENT_DIR: contentDir,
    ...(isSpecimen ? { AS_OF: specimenDay } : {}),
  });
  try {
    const browser = await openBrowser();
    await mkdir(shots.out, { recursive: true });
    try {
      for (const page of pages) await shoot(page, { ...shots, browser, address });
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
    await rm(site, { recursive: true, force: true });
  }
}

const flags = {
  out: { type: 'string' },
  only: { type: 'string' },
  width: { type: 'string' },
  scheme: { type: 'string' },
  specimen: { type: 'boolean' },
  look: { type: 'string' },
  window: { type: 'boolean' },
} as const;

await runCommand(async () => {
  const spec = { usage, flags };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { out = '.cache/screenshots', only = '', width, scheme, look } = options.values;
  const { specimen: isSpecimen = false, window = false } = options.values;
  await takeScreenshots(
    options,
    only,
    { isSpecimen, look },
    {
      out: path.resolve(out),
      widths: widths.filter((one) => width === undefined || one === width),
      schemes: schemes.filter((one) => scheme === undefined || one === scheme),
      window,
    },
  );
  return 0;
});
