import path from 'node:path';
import { startThread } from '../../system/thread.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Present } from './plan-publication.ts';
import { listSite } from './publish.ts';

/** What the last build left in OUT_DIR: its manifest, if that can be believed, and what really lies there. */
export interface Survey {
  manifest: Manifest | undefined;
  present: Present;
}

/** Reads both, without waiting. */
export function survey(outDir: string): Survey {
  return { manifest: readManifest(outDir), present: listSite(outDir) };
}

/** A survey under way in a thread of its own, while this one reads the content. */
export interface Surveyor {
  /** Throws what went wrong, when it is asked for. */
  result: Promise<Survey>;
  stop(): Promise<unknown>;
}

/** To be called under the lock of OUT_DIR, once an interrupted publication has been finished. */
export function startSurvey(outDir: string): Surveyor {
  const thread = startThread<typeof survey>(
    'the thread that lists the last site',
    path.join(import.meta.dirname, 'survey-worker.ts'),
  );
  const result = thread.ask(outDir).finally(() => thread.stop());
  // Nobody asks for it when the content has errors.
  result.catch(() => undefined);
  return { result, stop: () => thread.stop() };
}
