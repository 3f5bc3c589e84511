import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Site } from '../../archive/site.ts';
import { pageFile } from '../../views/routes.ts';
import type { Slot } from '../../components/slot.ts';
import { stageAssets, takePageProgram, type ProgramPlace } from './page-program.ts';
import type { Order, Said, WorkerPlace } from './render-worker.ts';

/** What makes pages, in threads of its own. It gets ready while the archive is still being read. */
export interface Renderer {
  /**
   * Makes the pages of these paths of the site, the page for addresses that lead nowhere, and what pages load, below
   * `outDir`: on all cores where there are many. The views come from here, where the archive is; the pages are the same
   * however they are dealt.
   */
  render(paths: readonly string[], slot: Slot, outDir: string): Promise<void>;
  /** Ends all of it, also in the middle. */
  stop(): Promise<void>;
}

/** One more thread takes as long to start as so many pages. */
const few = 300;
/** The one thread that knows the archive keeps up with so many. */
const most = 4;
/** Pages that are sent at once. */
const batch = 4;

/** Starts what makes this site's pages. */
export function startRenderer(
  site: Site,
  place: ProgramPlace,
  cores = availableParallelism(),
): Renderer {
  const program = takePageProgram(site, place);
  const { origin } = new URL(site.url);
  const threads: RenderThread[] = [];
  const ready = program.folder.then((folder) => {
    threads.push(startThread({ program: folder, origin }));
    return folder;
  });
  ready.catch(() => undefined);
  return {
    async render(paths, slot, outDir) {
      const folder = await ready;
      stageAssets(folder, outDir);
      const count = paths.length < few ? 1 : Math.min(cores, most);
      while (threads.length < count) threads.push(startThread({ program: folder, origin }));
      const orders = listOrders(paths, slot, outDir);
      await Promise.all(threads.map((thread) => thread.render(orders)));
    },
    async stop() {
      await program.stop();
      // A thread may have begun meanwhile.
      await ready.catch(() => undefined);
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Made one by one, when a thread is ready for more. */
function* listOrders(paths: readonly string[], slot: Slot, outDir: string): Generator<Order> {
  yield {
    path: '',
    file: path.join(outDir, '404.html'),
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

/** The files of all pictures that a view shows, added to `found`. */
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
  /** Takes orders as long as there are any, beside other threads. */
  render(orders: Iterator<Order>): Promise<unknown>;
  stop(): Promise<unknown>;
}

function startThread(place: WorkerPlace): RenderThread {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: place,
    // Pages are made of many strings that are soon forgotten.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const tell = (orders: readonly Order[]) => worker.postMessage(orders);
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  // Nobody may be waiting yet.
  ended.catch(() => undefined);
  let more: (() => void) | undefined;
  let wanted = 0;
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('a thread that makes pages ended too soon')));
  worker.on('message', (said: Said) => {
    if (said === 'more' && more) more();
    else if (said === 'more') wanted += 1;
    else if (said === 'ended') resolve(undefined);
    else reject(said.error);
  });
  return {
    render(orders) {
      more = () => {
        try {
          tell(take(orders, batch));
        } catch (error) {
          // What went wrong here says more than what would come back of it.
          reject(error);
        }
      };
      for (; wanted > 0; wanted--) more();
      return ended;
    },
    stop: () => worker.terminate(),
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
