import { availableParallelism } from 'node:os';
import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import type { Site } from '../../archive/site.ts';
import { pageFile } from '../../views/addresses.ts';
import type { Slot } from '../../components/slot.ts';
import { stageAssets, takePageProgram, type ProgramPlace } from './page-program.ts';
import type { PageOrder, renderInThread, RenderPlace } from './render-worker.ts';
import { siteFiles } from '../../archive/site-places.ts';

/** Renders pages in worker threads. It starts while the archive is still being read. */
export interface Renderer {
  /**
   * Renders the pages of these paths, and the page for missing addresses, and copies what pages load, all below
   * `outDir`. It uses all cores if there are many pages. The views are computed in this thread, which has the archive;
   * however pages are distributed, they are the same.
   */
  render(paths: readonly string[], slot: Slot, outDir: string): Promise<void>;
  /** Ends all threads, even while they work. */
  stop(): Promise<void>;
}

/** Starting a thread takes as long as rendering this many pages. */
const minPagesForThreads = 300;
/** The thread that has the archive can't supply more with views. */
const maxThreads = 4;
/** How many pages are sent at once. */
const batch = 4;

/** Starts rendering for this site. */
export function startRenderer(
  site: Site,
  place: ProgramPlace,
  cores = availableParallelism(),
): Renderer {
  const program = takePageProgram(site, place);
  const { origin } = new URL(site.url);
  const threads: RenderThread[] = [];
  const ready = program.folder.then((folder) => {
    threads.push(startRenderThread({ program: folder, origin }));
    return folder;
  });
  ready.catch(() => undefined);
  return {
    async render(paths, slot, outDir) {
      const folder = await ready;
      stageAssets(folder, outDir);
      const count = paths.length < minPagesForThreads ? 1 : Math.min(cores, maxThreads);
      while (threads.length < count) threads.push(startRenderThread({ program: folder, origin }));
      const orders = listOrders(paths, slot, outDir);
      await Promise.all(threads.map((thread) => thread.render(orders)));
    },
    async stop() {
      await program.stop();
      // A thread may have started in the meantime.
      await ready.catch(() => undefined);
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Each order is made when a thread is ready for it. */
function* listOrders(paths: readonly string[], slot: Slot, outDir: string): Generator<PageOrder> {
  yield {
    path: '',
    file: path.join(outDir, siteFiles.notFound),
    view: slot.notFound(),
    pictures: new Map(),
  };
  for (const one of paths) {
    const view = slot.view(one);
    const shown = 'body' in view ? view.body : undefined;
    yield {
      path: one,
      file: path.join(outDir, pageFile(one)),
      view,
      body: shown && slot.body(shown.file, shown.lang),
      pictures: new Map(picturesIn(view).map((file) => [file, slot.picture(file)])),
    };
  }
}

/** The files of all pictures in a view, added to `found`. */
function picturesIn(view: object, found: string[] = []): string[] {
  if ('alt' in view && 'file' in view) found.push(String(view.file));
  else {
    for (const value of Object.values(view) as unknown[]) {
      if (typeof value === 'object' && value !== null) picturesIn(value, found);
    }
  }
  return found;
}

interface RenderThread {
  /** Takes orders until there are none left; other threads take from the same iterator. */
  render(orders: Iterator<PageOrder>): Promise<unknown>;
  stop(): Promise<void>;
}

function startRenderThread(place: RenderPlace): RenderThread {
  const thread = startThread<typeof renderInThread>(
    'a thread that makes pages',
    path.join(import.meta.dirname, 'render-worker.ts'),
    // Rendering makes many strings that are soon garbage.
    { resourceLimits: { maxYoungGenerationSizeMb: 64 } },
  );
  const ready = thread.ask(place);
  const renderSome = async (orders: Iterator<PageOrder>) => {
    await ready;
    for (let some = take(orders, batch); some.length > 0; some = take(orders, batch))
      await thread.ask(some);
  };
  return {
    // While one batch is rendered, the next is on its way.
    render: (orders) => Promise.all([renderSome(orders), renderSome(orders)]),
    stop: () => thread.stop(),
  };
}

function take<T>(from: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
