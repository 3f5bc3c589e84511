import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { patience } from './patience.ts';

/** Where systems keep the browsers that we can drive, by name on the path or in full. */
const places = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing of its own: no sandbox (root has none), no updates, no calls home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser with a fresh profile: the one that CHROME_PATH names, else one that is installed, else
 * Debian's Chromium when we may install it, else Playwright's own.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? installFromDebian() ?? downloadOwn();
  const browser = await chromium.launch({ executablePath, args: flags });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}

/** The browser that is there, if one is. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH: there is no ${named}`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return places
    .flatMap((place) =>
      path.isAbsolute(place) ? [place] : folders.map((one) => path.join(one, place)),
    )
    .find((file) => existsSync(file));
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  // Ubuntu's package of that name only points to a snap, which can't run in a container.
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
  return findBrowser();
}

function downloadOwn(): string {
  const program = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  run(process.execPath, [program, 'install', 'chromium'], process.env);
  return chromium.executablePath();
}

/** What fails shows in what comes next: a browser that is not there. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  spawnSync(command, args, { env, stdio: 'inherit' });
}
