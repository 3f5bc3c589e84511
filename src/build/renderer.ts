import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from '../article/picture.ts';
import type { Site } from '../archive/site.ts';
import type { Slot } from '../views/slot.ts';
import type { Answer, Asked, Ended, Material, Order, Place, Question } from './render-worker.ts';

/** Astro in threads of its own. It starts while the archive is still being read. */
export interface Renderer {
  /**
   * Renders the slot's paths into `outDir`, once: on all cores where there are many, each with its share. The
   * views come from here, where the archive is; the pages are the same however they are dealt.
   */
  render(slot: Slot, outDir: string): Promise<void>;
  /** Ends all of it, also in the middle. */
  stop(): Promise<void>;
}

/** One more Astro takes as long to start as so many pages. */
const few = 1500;
/** The one thread that knows the archive keeps up with so many. */
const most = 4;

/** Starts Astro for this site; `work` is a folder of the build's own below the project's. */
export function startRenderer(site: Site, work: string, cores = availableParallelism()): Renderer {
  const start = (number: number) =>
    startThread({ site, outDir: path.join(work, `share-${number}`, 'site') });
  const threads = [start(0)];
  return {
    async render(slot, outDir) {
      const paths = await slot.paths();
      const count = paths.length < few ? 1 : Math.min(cores, most);
      while (threads.length < count) threads.push(start(threads.length));
      const notFound = await slot.notFound();
      await Promise.all(
        threads.map((thread, number) =>
          // By turns: pages of a kind stand together, and one kind takes longer than another.
          thread.render(slot, {
            paths: paths.filter((_, index) => index % count === number),
            notFound,
          }),
        ),
      );
      for (const { folder } of threads) moveInto(outDir, folder);
    },
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function startThread(place: Place) {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: place,
    // Pages are made of many strings that are soon forgotten.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  let slot: Slot | undefined;
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  // Nobody may be waiting yet.
  ended.catch(() => undefined);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('a thread that renders pages ended too soon')));
  worker.on('message', (message: Question | Ended) => {
    if ('id' in message) {
      const { id, ...asked } = message;
      answer(slot, asked).then(
        (value) => worker.postMessage({ id, value } satisfies Answer),
        // What went wrong here says more than what would come back of it.
        (error: unknown) => reject(error as Error),
      );
    } else if (message.error === undefined) resolve(undefined);
    else reject(new Error(message.error));
  });
  return {
    folder: place.outDir,
    render(from: Slot, order: Order) {
      slot = from;
      worker.postMessage(order);
      return ended;
    },
    stop: () => worker.terminate(),
  };
}

async function answer(slot: Slot | undefined, asked: Asked): Promise<Material | Picture> {
  if (!slot) throw new Error('A page was rendered before anybody asked for it');
  if ('picture' in asked) return slot.picture(asked.picture);
  const view = await slot.view(asked.path);
  const shown = 'body' in view ? view.body : undefined;
  return { view, body: shown && (await slot.body(shown.file, shown.lang)) };
}

/** Moves a folder's files to where they belong; those that are there already are the same for all threads. */
function moveInto(target: string, folder: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to] = [path.join(folder, entry.name), path.join(target, entry.name)];
    if (!existsSync(to)) renameSync(from, to);
    else if (entry.isDirectory()) moveInto(to, from);
  }
}
