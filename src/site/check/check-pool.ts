import { availableParallelism } from 'node:os';
import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import { checkRendered, type Checked, type Rendered } from './check-rendered.ts';
import type { checkInThread } from './check-worker.ts';

/** Fewer pages are checked sooner than threads are told of all the site's files. */
const few = 3000;
const most = 8;

/** Checks pages as `checkRendered` does, on all cores where there are many. */
export async function checkOnAllCores(
  rendered: Rendered,
  advance?: (done: number) => void,
  cores = availableParallelism(),
): Promise<Checked> {
  const pages = [...rendered.pages];
  const alone = () => checkRendered({ ...rendered, pages }, advance);
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
  if (found.some(({ problems }) => problems.length > 0)) return alone();
  return { problems: [], records: new Map(found.flatMap(({ records }) => [...records])) };
}

async function checkShare(share: Rendered, advance: (done: number) => void): Promise<Checked> {
  const thread = startThread<typeof checkInThread>(
    'a thread that checks pages',
    path.join(import.meta.dirname, 'check-worker.ts'),
  );
  try {
    return await thread.ask(share, advance);
  } finally {
    await thread.stop();
  }
}
