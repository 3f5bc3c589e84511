import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import type { IndexOrder, obeying } from './index-worker.ts';

/** A Pagefind process of its own, behind a thread that feeds it. */
export interface Indexer {
  /** Gives an order, which is done after those before it, and waits for it. Throws with the reason when it fails. */
  order(order: IndexOrder): Promise<void>;
  /** Ends thread and process, once the orders that were given are done. */
  stop(): Promise<void>;
}

/** The npm package runs one process for each thread that loads it. */
export function startIndexer(): Indexer {
  const thread = startThread<typeof obeying>(
    'the thread that feeds Pagefind',
    path.join(import.meta.dirname, 'index-worker.ts'),
  );
  return {
    order: (order) => thread.ask(order),
    async stop() {
      await thread.ask({ kind: 'close' }).catch(() => undefined);
      await thread.stop();
    },
  };
}
