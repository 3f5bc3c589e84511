import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../article/picture.ts';
import type { Site } from '../archive/site.ts';
import type { Slot } from '../views/slot.ts';
import type { NotFoundView, PageView } from '../views/view.ts';
import { renderPages } from './render.ts';

/** Where the site lies, and where its pages go: below the project's folder. */
export interface Place {
  site: Site;
  outDir: string;
}

/** What a thread asks for, when a page's turn comes. */
export type Asked = { path: string } | { picture: string };
export type Question = Asked & { id: number };

/** What a page is made from, as far as the archive knows it. */
export interface Material {
  view: PageView;
  /** Of the article or standing page that the view shows. */
  body?: string | undefined;
}

export interface Answer {
  id: number;
  value: Material | Picture;
}

/** What is to be rendered: known when the archive has been read, while Astro has started already. */
export interface Order {
  paths: readonly string[];
  notFound: NotFoundView;
}

/** The last that a thread says. */
export interface Ended {
  error?: string;
}

// Runs in a thread of its own, without the archive.
const { site, outDir } = workerData as Place;
const ordered = Promise.withResolvers<Order>();
const waiting = new Map<number, (value: Answer['value']) => void>();
const bodies = new Map<string, string>();
let asked = 0;

function ask(question: Asked): Promise<unknown> {
  const id = asked++;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    parentPort?.postMessage({ ...question, id } satisfies Question);
  });
}

parentPort?.on('message', (message: Order | Answer) => {
  if ('paths' in message) ordered.resolve(message);
  else {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  }
});

const slot: Slot = {
  paths: async () => [...(await ordered.promise).paths],
  async view(path) {
    const { view, body } = (await ask({ path })) as Material;
    if (body !== undefined && 'body' in view) bodies.set(view.body.file, body);
    return view;
  },
  notFound: async () => (await ordered.promise).notFound,
  body(file) {
    const body = bodies.get(file);
    if (body === undefined) throw new Error(`The text of ${file} did not come with its page`);
    bodies.delete(file);
    return body;
  },
  picture: async (file) => (await ask({ picture: file })) as Picture,
  origin: new URL(site.url).origin,
};

const ended: Ended = await renderPages(site, slot, outDir).then(
  () => ({}),
  (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(ended);
parentPort?.close();
