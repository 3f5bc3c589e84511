import path from 'node:path';
import { dev } from 'astro';
import { themePath } from '../views/addresses.ts';
import { fillSlot } from '../components/slot.ts';
import { themeCss } from '../views/theme.ts';
import { settings } from '../site/render/astro-settings.ts';
import { openCache } from '../cache/cache.ts';
import type { Options } from '../terminal/options.ts';
import { formatProblems } from '../terminal/problem-list.ts';
import { countProblems } from '../problem/problem.ts';
import { assertPlainPath, root } from '../system/root.ts';
import { createAnswer } from './answer.ts';
import { searchFile, serveFiles, type FindFiles, type WriteFile } from './files.ts';
import { fillPreview } from './preview-slot.ts';
import { firstLines } from './problem-strip.ts';
import { versionEvent } from './reload.ts';
import { createSearch } from './search.ts';
import { createReader, type PreviewState } from './state.ts';
import { watchFolder } from './watch-folder.ts';
import { serveWorkers } from './workers.ts';

export interface PreviewOptions extends Pick<
  Options,
  'contentDir' | 'cacheDir' | 'siteUrl' | 'asOf'
> {
  host?: string | undefined;
  /** The port, or the next free one. */
  port?: number | undefined;
  say: (line: string) => void;
  /** Called after each reading with the settings and vocabularies. */
  onNames?: (names: NonNullable<PreviewState['names']>) => void;
}

export interface RunningPreview {
  address: string;
  close(): Promise<void>;
}

/**
 * Shows the content folder while it is being edited, unpublished articles included. Pages are made on request, and open
 * pages reload after each save. Writes only below `cacheDir`.
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const { contentDir, cacheDir, say } = options;
  assertPlainPath();
  const cache = openCache(cacheDir);
  const read = createReader({ ...options, cache });
  const search = await createSearch(options, cacheDir, say);
  let state: PreviewState = { version: 0, problems: [] };
  let said = '';
  const sayProblems = () => {
    const { problems } = state;
    const lines = firstLines(formatProblems(problems, 'text', contentDir, process.cwd()));
    const text = problems.length > 0 ? [...lines, countProblems(problems)].join('\n') : '';
    if (text !== said) say(text === '' ? 'no more problems' : text);
    said = text;
  };
  const refresh = async () => {
    state = await read(Date.now());
    if (state.names) options.onNames?.(state.names);
    fillSlot(state.shown?.slot);
    sayProblems();
    if (state.shown) search.refresh();
  };
  fillPreview(createAnswer(contentDir, () => state));
  await refresh();
  const find: FindFiles = (address) => {
    const picture = state.shown?.pictureAt(address);
    return picture === undefined ? searchFile(search.folder(), address) : [picture];
  };
  const write: WriteFile = (address) =>
    state.shown && `/${address}` === themePath ? themeCss(state.shown.archive.site) : undefined;
  const baseNow = () => state.shown?.archive.site.base ?? '/';
  let base = baseNow();
  const version = () => state.version;
  let astro = await startAstro(options, base, { find, write, version });
  const { port } = astro;

  const update = async () => {
    await refresh();
    if (baseNow() === base) {
      astro.reload();
      return;
    }
    // Astro's settings cannot be changed while it runs.
    await astro.stop();
    base = baseNow();
    astro = await startAstro({ ...options, port }, base, { find, write, version });
    say(`the site's path changed: the archive is at ${astro.address}`);
  };
  const stopWatching = watchFolder(
    contentDir,
    oneAtATime(async () => {
      try {
        await update();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }),
  );
  return {
    address: astro.address,
    async close() {
      stopWatching();
      await Promise.all([astro.stop(), search.close()]);
      cache.close();
      fillPreview(undefined);
      fillSlot(undefined);
    },
  };
}

/** Runs the work, and once more if it was requested in the meantime. */
function oneAtATime(work: () => Promise<void>): () => void {
  const waits = { running: false, again: false };
  const run = async () => {
    waits.running = true;
    while (waits.again) {
      waits.again = false;
      await work();
    }
    waits.running = false;
  };
  return () => {
    waits.again = true;
    if (!waits.running) void run();
  };
}

interface AstroServer {
  address: string;
  port: number;
  reload(): void;
  stop(): Promise<void>;
}

/** Astro's development server makes each page on request, with what the slot gives it. */
async function startAstro(
  { contentDir, cacheDir, host, port }: PreviewOptions,
  base: string,
  { find, write, version }: { find: FindFiles; write: WriteFile; version: () => number },
): Promise<AstroServer> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  let reload = () => {};
  const server = await dev({
    ...settings,
    configFile: false,
    root,
    // Our own answer redirects an address without its final slash.
    trailingSlash: 'ignore',
    base,
    cacheDir: path.join(cacheDir, 'astro'),
    logLevel: 'error',
    server: { port: port ?? 4321, ...(host === undefined ? {} : { host }) },
    integrations: [
      {
        name: 'preview',
        hooks: {
          'astro:config:setup': ({ addMiddleware }) => {
            const entrypoint = new URL('./middleware.ts', import.meta.url);
            addMiddleware({ entrypoint, order: 'pre' });
          },
        },
      },
    ],
    vite: {
      ...settings.vite,
      cacheDir: path.join(cacheDir, 'vite'),
      server: { watch: { ignored: [contentDir, cacheDir].map((folder) => `${folder}/**`) } },
      plugins: [
        ...(settings.vite?.plugins ?? []),
        {
          name: 'preview-files',
          configureServer(vite) {
            reload = () => vite.ws.send(versionEvent, version());
            vite.ws.on('connection', reload);
            vite.middlewares.use(serveWorkers(base, root));
            vite.middlewares.use(serveFiles(base, find, write));
          },
        },
      ],
    },
  });
  const name = host === undefined ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${server.address.port}${base}`,
    port: server.address.port,
    reload: () => reload(),
    stop: () => server.stop(),
  };
}
