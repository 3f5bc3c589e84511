import { parentPort, workerData } from 'node:worker_threads';
import { checkRendered, type Checked, type Rendered } from './check-rendered.ts';

/** How far a thread has come; the last also says what it found. */
export interface Told {
  done: number;
  found?: Checked;
}

// Runs in a thread of its own: reading all pages again takes as long as a quarter of rendering them.
const say = (told: Told) => parentPort?.postMessage(told);
const every = 100;
let done = 0;
const found = checkRendered(workerData as Rendered, (count) => {
  done = count;
  if (done % every === 0) say({ done: every });
});
say({ done: done % every, found });
