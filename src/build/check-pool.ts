import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../article/problem.ts';
import { checkRendered, type Rendered } from './check-rendered.ts';
import type { Checked } from './check-worker.ts';
import type { FileRecord } from './manifest.ts';

/** What was found, and the digests of files that were read for it. */
export interface Outcome {
  problems: Problem[];
  records: ReadonlyMap<string, FileRecord>;
}

/** Fewer pages are checked sooner than threads are told of all the site's files. */
const few = 3000;
const most = 8;

/** Checks pages as `checkRendered` does, on all cores where there are many. */
export async function checkOnAllCores(
  rendered: Rendered,
  advance?: (done: number) => void,
  cores = availableParallelism(),
): Promise<Outcome> {
  const pages = [...rendered.pages];
  const alone = () => ({
    problems: checkRendered({ ...rendered, pages }, advance),
    records: new Map(),
  });
  if (cores < 2 || pages.length < few) return alone();
  const count = Math.min(cores, most);
  let done = 0;
  const found = await Promise.all(
    Array.from({ length: count }, (_, number) => {
      const share = pages.filter((_page, index) => index % count === number);
      return checkShare({ ...rendered, pages: share }, (some) => advance?.((done += some)));
    }),
  );
  // What is wrong alike on many pages is told once, so it is looked for once more by one that sees all.
  if (found.some(({ isFaulty }) => isFaulty)) return alone();
  return { problems: [], records: new Map(found.flatMap(({ records }) => [...records])) };
}

async function checkShare(
  share: Rendered,
  advance: (done: number) => void,
): Promise<NonNullable<Checked['found']>> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: share });
  let found: Checked['found'];
  worker.on('message', (checked: Checked) => {
    advance(checked.done);
    found = checked.found;
  });
  await once(worker, 'exit');
  if (!found) throw new Error('a thread that checks pages ended too soon');
  return found;
}
