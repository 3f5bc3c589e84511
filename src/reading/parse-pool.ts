import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { startThread } from '../system/thread.ts';
import type { ParsedFile, FileToParse } from './parse-file.ts';
import type { parseAll } from './parse-worker.ts';

/** Parses files on all cores. */
export interface ParsePool {
  parsers: readonly Parser[];
  close(): Promise<void>;
}

/** A worker thread that parses, or the main thread. */
export interface Parser {
  /** Parses files in the order of the calls. */
  parse(files: readonly FileToParse[]): Promise<ParsedFile[]>;
  /** How many files to pass in one call, and how many calls to have under way: more would only take memory. */
  batch: number;
  ahead: number;
}

/** Starting a thread takes as long as parsing a few hundred articles. */
const minFilesForThreads = 300;
/** Each takes about 80 MB of memory. */
const maxThreads = 8;
/** With more threads than this, the main thread is busy reading files for them and doesn't parse. */
const maxThreadsToHelp = 2;

/** A pool for this many files; for a few, the main thread alone. */
export function createPool(files: number, cores = availableParallelism()): ParsePool {
  const count = files < minFilesForThreads ? 0 : Math.min(cores - 1, maxThreads);
  const workers = Array.from({ length: count }, startWorker);
  return {
    parsers: count > maxThreadsToHelp ? workers : [...workers, thisThread],
    async close() {
      await Promise.all(workers.map(({ stop }) => stop()));
    },
  };
}

/** Takes a few files at a time, so that other work on this thread doesn't wait long. */
const thisThread: Parser = {
  async parse(files) {
    // If nothing is new, the parsers are not needed.
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
    // So it never waits for the next files to be read.
    ahead: 6,
    stop,
  };
}
