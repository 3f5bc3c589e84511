import { parentPort } from 'node:worker_threads';
import { toKept } from './reading.ts';
import type { Unread } from './parse-pool.ts';

// Runs in a thread of its own: parsing is nearly all of the work of a first reading.
parentPort?.on('message', (files: readonly Unread[]) => {
  parentPort?.postMessage(files.map(({ name, bytes, role }) => toKept(name, bytes, role)));
});
