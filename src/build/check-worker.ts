import { existsSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkRendered, type Rendered } from './check-rendered.ts';
import type { FileRecord } from './manifest.ts';
import { recordAll } from './publish.ts';

/** How far a thread has come; the last also says what it found. */
export interface Checked {
  done: number;
  found?: {
    isFaulty: boolean;
    /** Of the pages in the staging folder. */
    records: ReadonlyMap<string, FileRecord>;
  };
}

// Runs in a thread of its own: reading all pages again takes as long as a quarter of rendering them.
const rendered = workerData as Rendered;
const say = (checked: Checked) => parentPort?.postMessage(checked);
const every = 100;
let done = 0;
const problems = checkRendered(rendered, (count) => {
  done = count;
  if (done % every === 0) say({ done: every });
});
const staged = [...rendered.pages].filter((page) => existsSync(path.join(rendered.staging, page)));
const records = recordAll(rendered.staging, staged);
say({ done: done % every, found: { isFaulty: problems.length > 0, records } });
