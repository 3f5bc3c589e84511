import { parentPort, workerData } from 'node:worker_threads';
import { survey } from './survey.ts';

// Runs in a thread of its own: a large site takes as long to walk as its articles to be read.
parentPort?.postMessage(await survey(workerData as string));
