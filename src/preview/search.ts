import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ContentOptions } from '../reading/content-options.ts';
import { makeWorkFolder } from '../system/folders.ts';
import { startProcess, type Thread } from '../system/thread.ts';
import type { indexing } from './index-process.ts';

export interface PreviewSearch {
  /** Indexes the content once there have been no changes for a while. The old index stays in use until then. */
  refresh(): void;
  /** The folder of the newest index; undefined until the first is ready. */
  folder(): string | undefined;
  close(): Promise<void>;
}

/** The search of the preview. It is indexed in the background, in folders below `cacheDir`. */
export async function createSearch(
  { contentDir, siteUrl, asOf }: Omit<ContentOptions, 'now'>,
  cacheDir: string,
  say: (line: string) => void,
  quiet = 1000,
): Promise<PreviewSearch> {
  const root = await makeWorkFolder(cacheDir, 'preview');
  const content = { contentDir, siteUrl, asOf };
  let indexer: Thread<typeof indexing> | undefined;
  let folder: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const waits = { running: false, again: false, closed: false };
  const isClosed = () => waits.closed;

  async function run(): Promise<void> {
    waits.running = true;
    while (waits.again && !isClosed()) {
      waits.again = false;
      const began = performance.now();
      const target = await mkdtemp(path.join(root, 'index-'));
      indexer ??= startProcess<typeof indexing>(
        'the process that indexes',
        path.join(import.meta.dirname, 'index-process.ts'),
        { execArgv: [], signal: 'SIGTERM' },
      );
      let records: number;
      try {
        ({ records } = await indexer.ask({ content, cacheDir, target }));
      } catch (error) {
        if (isClosed()) break;
        say(`search is not ready: ${error instanceof Error ? error.message : String(error)}`);
        await indexer.stop();
        indexer = undefined;
        continue;
      }
      if (isClosed()) break;
      const before = folder;
      folder = target;
      if (before !== undefined) await rm(before, { recursive: true, force: true });
      const count = `${records} ${records === 1 ? 'article' : 'articles'}`;
      say(`search is ready (${count}, ${((performance.now() - began) / 1000).toFixed(1)} s)`);
    }
    waits.running = false;
  }

  return {
    refresh() {
      waits.again = true;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          if (!waits.running) void run();
        },
        folder === undefined ? 0 : quiet,
      );
    },
    folder: () => folder,
    async close() {
      waits.closed = true;
      clearTimeout(timer);
      await indexer?.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
