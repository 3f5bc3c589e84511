import { constants, setPriority } from 'node:os';
import type { Article } from '../article/article.ts';
import { openCache, type Cache } from '../cache/cache.ts';
import { buildSearch } from '../site/index/index-search.ts';
import type { IndexAnswer, IndexOrder } from './search.ts';
import { createReader } from './state.ts';

/** A process of its own, which lets everything else go first: whoever saves does not wait for the index. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
let cache: Cache | undefined;
let read: ReturnType<typeof createReader> | undefined;

async function index({ content, cacheDir, target }: IndexOrder): Promise<IndexAnswer> {
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
      // It is being written, or cannot be read now.
      return article.lede;
    }
  };
  await buildSearch(shown.archive, textOf, target);
  return { records };
}

process.on('message', (order: IndexOrder) => {
  index(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ failure: String(error) } satisfies IndexAnswer),
  );
});
const end = () => {
  cache?.close();
  process.exit();
};
process.on('disconnect', end);
process.on('SIGTERM', end);
// Ctrl-C goes to all processes of the terminal; the preview itself ends this one.
process.on('SIGINT', () => undefined);
