import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Present } from './plan-publication.ts';
import { listSite } from './publish.ts';

/** What the last build left in OUT_DIR: its manifest, if it is intact, and the files that are really there. */
export interface Survey {
  manifest: Manifest | undefined;
  present: Present;
}

/** Reads both synchronously. */
export function survey(outDir: string): Survey {
  return { manifest: readManifest(outDir), present: listSite(outDir) };
}

/** A survey in a worker thread, while the main thread reads the content. */
export interface Surveyor {
  /** Rejects if the survey failed. */
  result: Promise<Survey>;
  stop(): Promise<unknown>;
}

/** Must be called under the lock of OUT_DIR, after `finishPublication`. */
export function startSurvey(outDir: string): Surveyor {
  const thread = startThread<typeof survey>(
    'the thread that lists the last site',
    path.join(import.meta.dirname, 'survey-worker.ts'),
  );
  const result = thread.ask(outDir).finally(() => thread.stop());
  // If the content has errors, nobody awaits it.
  result.catch(() => undefined);
  return { result, stop: () => thread.stop() };
}
