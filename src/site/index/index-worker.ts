import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toIndexed, type Fragment } from '../../search/indexed.ts';
import type { SearchRecord } from '../../search/records.ts';
import { settleBundle, type Packing } from '../../search/pagefind-format/settle.ts';
import { keepFiles } from '../../cache/file-cache.ts';
import { answer } from '../../system/thread.ts';
import { writerInto } from '../../system/folders.ts';

/** An order to the indexer. It carries out one after another and answers each. */
export type IndexOrder =
  | { kind: 'begin' }
  | { kind: 'add'; records: SearchRecord[] }
  | { kind: 'finish'; digest: string; folder: string; cacheDir?: string }
  | { kind: 'close' };

/** The files of a bundle that the browser loads. Pagefind's other files are for its own search program. */
const needed = /^(?:pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/[^/]+)$/;
/** A language without a stemmer in Pagefind, because it gets keys instead of words. */
const noLanguage = 'unknown';

/**
 * Gzip in JavaScript, which gives the same bytes everywhere: zlib's search for repetitions depends on the processor.
 */
const packing: Packing = {
  unpack: gunzipSync,
  pack: (content) => gzipSync(content, { level: 6, mtime: 0 }),
};

let index: PagefindIndex | undefined;
/** What is shown of the articles of this index, by address. */
let fragments = new Map<string, Fragment>();

async function obey(order: IndexOrder): Promise<void> {
  switch (order.kind) {
    case 'begin': {
      const { index: made, errors } = await createIndex({ forceLanguage: noLanguage });
      refuse(errors, 'Pagefind');
      index = made;
      fragments = new Map();
      return;
    }
    case 'add': {
      // The order of the records decides the bytes. Pagefind keeps the order in which they are sent.
      const target = started();
      const answers = await Promise.all(
        order.records.map((one) => {
          const { indexed, fragment } = toIndexed(one);
          fragments.set(fragment.url, fragment);
          return target.addCustomRecord({ ...indexed, language: noLanguage });
        }),
      );
      answers.forEach(({ errors }, at) => refuse(errors, order.records[at]?.url ?? ''));
      return;
    }
    case 'finish': {
      const { errors, files } = await started().getFiles();
      refuse(errors, order.folder);
      await started().deleteIndex();
      index = undefined;
      const kept = files.filter((file) => needed.test(file.path));
      const settled = settleBundle(kept, order.digest, packing, fragments);
      const write = writerInto(order.folder);
      for (const file of settled) write(file.path, file.content);
      const { cacheDir, digest } = order;
      if (cacheDir !== undefined) keepFiles({ cacheDir, kind: 'search', digest }, settled);
      return;
    }
    case 'close':
      await close();
      return;
  }
}

function started(): PagefindIndex {
  if (!index) throw new Error('search index: Pagefind gave no index');
  return index;
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new Error(`search index: ${where}: ${errors.join('; ')}`);
}

export const obeying = answer(obey);
