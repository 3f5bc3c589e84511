import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { startThread } from '../system/thread.ts';
import type { Parsed, Unread } from './parse-file.ts';
import type { parseAll } from './parse-worker.ts';

/** Parses files on all cores. */
export interface ParsePool {
  parsers: readonly Parser[];
  close(): Promise<void>;
}

/** A thread that parses: one of its own, or the one that asks. */
export interface Parser {
  /** What is kept of each; what is asked meanwhile waits its turn. */
  parse(files: readonly Unread[]): Promise<Parsed[]>;
  /** Of how many files, and of how many such batches at once, it is best asked: more would only be in memory. */
  batch: number;
  ahead: number;
}

/** A thread costs as much as some hundred articles. */
const few = 300;
/** Each holds some 80 MB. */
const most = 8;
/** For more threads than this, this one has enough to do with reading. */
const alone = 2;

/** A pool for so many files; of none but this thread for a few. */
export function createPool(files: number, cores = availableParallelism()): ParsePool {
  const count = files < few ? 0 : Math.min(cores - 1, most);
  const workers = Array.from({ length: count }, startWorker);
  return {
    parsers: count > alone ? workers : [...workers, thisThread],
    async close() {
      await Promise.all(workers.map(({ stop }) => stop()));
    },
  };
}

/** Takes a few at a time, so that no other waits for long. */
const thisThread: Parser = {
  async parse(files) {
    // Where nothing is new, there is no need of the parsers.
    const { parse } = await import('./parse-file.ts');
    await setImmediate();
    return files.map(parse);
  },
  batch: 10,
  ahead: 1,
};

function startWorker(): Parser & { stop: () => Promise<void> } {
  const { ask, stop } = startThread<typeof parseAll>(
    'a thread that reads articles',
    path.join(import.meta.dirname, 'parse-worker.ts'),
  );
  return {
    parse: (files) =>
      ask(files.map(({ name, role, bytes, site }) => ({ name, role, bytes, site }))),
    batch: 25,
    // It does not wait for its next files to be read.
    ahead: 6,
    stop,
  };
}
