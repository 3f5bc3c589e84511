import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../../article/picture.ts';
import { fillSlot } from '../../components/slot.ts';
import type { PageView } from '../../views/view.ts';
import { programEntry } from './page-program.ts';
import type { RenderPage } from './render-page.ts';

/** Where the program lies, and whose pages it makes. */
export interface WorkerPlace {
  program: string;
  /** As a slot has it. */
  origin: string;
}

/** A page to make. */
export interface Order {
  /** Of the site, as `/2021/08/`; '' for the page that says that there is none. */
  path: string;
  /** Where it goes. Absolute. */
  file: string;
  view: PageView;
  /** Of the article or standing page that the view shows. */
  body?: string | undefined;
  /** All that it shows, by file. */
  pictures: ReadonlyMap<string, Picture>;
}

/** What a thread says: that it can do with more pages, at last that it has ended, or why. */
export type Said = 'more' | 'ended' | { error: unknown };

// Runs in a thread of its own, without the archive. It is told what to make until it is told of nothing.
const { program, origin } = workerData as WorkerPlace;
const say = (said: Said) => parentPort?.postMessage(said);
const batches: (readonly Order[])[] = [];
let wake: (() => void) | undefined;

parentPort?.on('message', (orders: readonly Order[]) => {
  batches.push(orders);
  wake?.();
});

/** The next pages, while those after them are on their way. */
async function nextBatch(): Promise<readonly Order[]> {
  while (batches.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  return batches.shift() ?? [];
}

function write(file: string, html: Uint8Array): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, html);
}

async function run(): Promise<void> {
  const entry = pathToFileURL(path.join(program, programEntry)).href;
  const { renderPage } = (await import(entry)) as { renderPage: RenderPage };
  let now: Order | undefined;
  const current = () => {
    if (!now) throw new Error('A page was rendered before anybody asked for it');
    return now;
  };
  fillSlot({
    view: () => current().view,
    notFound() {
      const { view } = current();
      if (view.kind !== 'not-found') throw new Error('Another page was asked for');
      return view;
    },
    body(file) {
      const { body } = current();
      if (body === undefined) throw new Error(`The text of ${file} did not come with its page`);
      return body;
    },
    picture(file) {
      const picture = current().pictures.get(file);
      if (picture === undefined) throw new Error(`The picture ${file} did not come with its page`);
      return picture;
    },
    origin,
  });
  say('more');
  for (let orders = await nextBatch(); orders.length > 0; orders = await nextBatch()) {
    say('more');
    for (now of orders) {
      const { path: address, file } = now;
      const html = await renderPage(address).catch((error: unknown) => {
        throw placed(error, address);
      });
      write(file, html);
    }
  }
}

/** The error, with the page where it happened; what another thread cannot hold is left out. */
function placed(error: unknown, address: string): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return Object.assign(new Error(`${address === '' ? '404.html' : address}: ${message}`), {
    stack,
  });
}

try {
  await run();
  say('ended');
} catch (error) {
  say({ error });
}
parentPort?.close();
