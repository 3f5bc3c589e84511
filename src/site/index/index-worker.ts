import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toIndexed, type Fragment } from '../../search/indexed.ts';
import type { SearchRecord } from '../../search/records.ts';
import { settleBundle, type Packing } from '../../search/pagefind-format/settle.ts';
import { keepFiles } from '../../cache/file-cache.ts';
import { answer } from '../../system/thread.ts';
import { writerInto } from '../../system/folders.ts';

/** What an indexer is told; it does one after the other, and answers each. */
export type IndexOrder =
  | { kind: 'begin' }
  | { kind: 'add'; records: SearchRecord[] }
  | { kind: 'finish'; digest: string; folder: string; cacheDir?: string }
  | { kind: 'close' };

/** What the browser loads of a bundle; the rest of what Pagefind gives is its own way of searching. */
const needed = /^(?:pagefind\.[^/]+\.pf_meta|(?:index|filter|fragment)\/[^/]+)$/;
/** Pagefind has no stemmer for it: what it is given are keys. */
const noLanguage = 'unknown';

/**
 * Gzip that gives the same bytes everywhere: zlib looks for repetitions differently on other processors, so it is one
 * that is written in JavaScript.
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
      // The order of the records decides the bytes; Pagefind takes them in the order they are sent in.
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
