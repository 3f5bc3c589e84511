import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Order, Reply } from './index-worker.ts';

/** A Pagefind process of its own, behind a thread that feeds it. */
export interface Indexer {
  /** Gives an order, which is done after those before it, and waits for it. Throws with the reason when it fails. */
  order(order: Order): Promise<void>;
  /** Ends thread and process, also in the middle of an order. */
  stop(): Promise<void>;
}

/** The npm package runs one process for each thread that loads it. */
export function startIndexer(): Indexer {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  // What ends the thread is thrown to whoever waits for an answer.
  const failure = once(worker, 'error').then(([error]) => Promise.reject(error as Error));
  failure.catch(() => undefined);
  const waiting: ((reply: Reply) => void)[] = [];
  worker.on('message', (reply: Reply) => waiting.shift()?.(reply));
  return {
    async order(order) {
      const answer = new Promise<Reply>((resolve) => waiting.push(resolve));
      worker.postMessage(order);
      const reply = await Promise.race([answer, failure]);
      if (reply.error !== undefined) throw new Error(reply.error);
    },
    async stop() {
      await Promise.race([this.order({ kind: 'close' }), failure]).catch(() => undefined);
      await worker.terminate();
    },
  };
}
