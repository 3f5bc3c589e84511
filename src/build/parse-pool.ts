import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Parsed, Unread } from './reading.ts';

/** Parses files on all cores. */
export interface ParsePool {
  /** What is kept of each; waits while all are busy, so that only so much is in memory. */
  parse(files: readonly Unread[]): Promise<Parsed[]>;
  close(): Promise<void>;
  /** How many it parses at a time. */
  width: number;
}

/** A thread costs as much as some hundred articles. */
const few = 300;
/** Each holds some 80 MB. */
const most = 8;

/** A pool for so many files; of none but this thread for a few. */
export function createPool(files: number, cores = availableParallelism()): ParsePool {
  if (files < few || cores < 2) {
    return {
      async parse(batch) {
        // Where nothing is new, there is no need of the parsers.
        const { parse } = await import('./reading.ts');
        return batch.map(parse);
      },
      close: () => Promise.resolve(),
      width: 1,
    };
  }
  const all = Array.from({ length: Math.min(cores, most) }, startWorker);
  const idle = [...all];
  const waiting: ((worker: Parser) => void)[] = [];
  const take = () => {
    const worker = idle.pop();
    return worker ?? new Promise<Parser>((resolve) => waiting.push(resolve));
  };
  return {
    async parse(batch) {
      const worker = await take();
      try {
        return await worker.parse(batch);
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else idle.push(worker);
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.stop()));
    },
    width: all.length,
  };
}

interface Parser {
  parse(batch: readonly Unread[]): Promise<Parsed[]>;
  stop(): Promise<unknown>;
}

function startWorker(): Parser {
  const worker = new Worker(path.join(import.meta.dirname, 'parse-worker.ts'));
  let failure: unknown;
  let fail = (_error: unknown) => {};
  worker.on('error', (error) => {
    failure = error;
    fail(error);
  });
  return {
    parse: (batch) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) throw failure as Error;
        fail = reject;
        worker.once('message', resolve);
        worker.postMessage(
          batch.map(({ name, role, bytes, site }) => ({ name, role, bytes, site })),
        );
      }),
    stop: () => worker.terminate(),
  };
}
