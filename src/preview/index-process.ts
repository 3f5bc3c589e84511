import { constants, setPriority } from 'node:os';
import type { Article } from '../article/article.ts';
import { openCache, type Cache } from '../cache/cache.ts';
import { buildSearch } from '../site/index/index-search.ts';
import type { ContentOptions } from '../reading/content-options.ts';
import { answer } from '../system/thread.ts';
import { createReader } from './state.ts';

/** The content to index, and the folder for the index. */
export interface IndexOrder {
  content: Omit<ContentOptions, 'now' | 'cache' | 'advance'>;
  cacheDir: string;
  target: string;
}

/** Runs as a process of its own with a low priority, so that nobody who saves has to wait for the index. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
let cache: Cache | undefined;
let read: ReturnType<typeof createReader> | undefined;

async function index({ content, cacheDir, target }: IndexOrder): Promise<{ records: number }> {
  cache ??= openCache(cacheDir);
  read ??= createReader({ ...content, cache });
  const { shown } = await read(Date.now());
  if (!shown) return { records: 0 };
  let records = 0;
  const textOf = (article: Article) => {
    records += 1;
    try {
      return shown.bodyOf(article.file, article.lang).text;
    } catch {
      // The file is being written, or cannot be read at the moment.
      return article.lede;
    }
  };
  await buildSearch(shown.archive, textOf, target);
  return { records };
}

export const indexing = answer(index);

process.on('exit', () => cache?.close());
process.on('SIGTERM', () => process.exit());
// Ctrl-C is sent to all processes of the terminal; the preview itself ends this one.
process.on('SIGINT', () => undefined);
