import { parentPort } from 'node:worker_threads';
import { parse, type Unread } from './parse-file.ts';

// Runs in a thread of its own: parsing is nearly all of the work of a first reading.
parentPort?.on('message', (files: readonly Unread[]) => {
  parentPort?.postMessage(files.map(parse));
});
