import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import type { IndexOrder, obeying } from './index-worker.ts';

/** A Pagefind process, and the worker thread that feeds it. */
export interface Indexer {
  /** Queues an order and waits until it is done. Throws if it fails. */
  order(order: IndexOrder): Promise<void>;
  /** Ends the thread and the process once all orders are done. */
  stop(): Promise<void>;
}

/** Starts an indexer. Pagefind's package runs one process for each thread that loads it. */
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
