import { availableParallelism } from 'node:os';
import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import { checkRendered, type CheckResult, type RenderedSite } from './check-rendered.ts';
import type { checkInThread } from './check-worker.ts';

/** Fewer pages than this are checked before threads would have received the list of the site's files. */
const minPagesForThreads = 3000;
const maxThreads = 8;

/** Checks pages as `checkRendered` does, on all cores if there are many pages. */
export async function checkOnAllCores(
  rendered: RenderedSite,
  advance?: (done: number) => void,
  cores = availableParallelism(),
): Promise<CheckResult> {
  const pages = [...rendered.pages];
  const checkInThisThread = () => checkRendered({ ...rendered, pages }, advance);
  if (cores < 2 || pages.length < minPagesForThreads) return checkInThisThread();
  const count = Math.min(cores, maxThreads);
  let done = 0;
  const found = await Promise.all(
    Array.from({ length: count }, (_, number) => {
      const share = pages.filter((_page, index) => index % count === number);
      return checkShare({ ...rendered, pages: share }, (some) => advance?.((done += some)));
    }),
  );
  // A mistake on many pages is reported once, so one thread looks at all of them again.
  if (found.some(({ problems }) => problems.length > 0)) return checkInThisThread();
  return { problems: [], records: new Map(found.flatMap(({ records }) => [...records])) };
}

async function checkShare(
  share: RenderedSite,
  advance: (done: number) => void,
): Promise<CheckResult> {
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
