import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { settleBundle, type BundleFile, type Packing } from '../search/settle.ts';
import { keepFiles } from './kept-files.ts';

/** What an indexer is told; it does one after the other, and answers each. */
export type Order =
  | { kind: 'begin'; lang: string }
  | { kind: 'add'; records: SearchRecord[] }
  | { kind: 'finish'; lang: string; digest: string; folders: Folders; cacheDir?: string }
  | { kind: 'close' };

/** Where a bundle's files go: its own, and those that bundles share. Absolute. */
export interface Folders {
  bundle: string;
  engine: string;
}

/** Empty when it is done. */
export interface Reply {
  error?: string;
}

/** What the browser loads of a bundle; the rest of what Pagefind gives is its ready-made interface. */
const needed =
  /^(?:pagefind-worker\.js|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(?:index|filter|fragment)\/[^/]+)$/;

/**
 * Gzip that gives the same bytes everywhere: looking for repetitions differs by processor, so there is
 * none of it, and the header's byte for the operating system says "unknown".
 */
const packing: Packing = {
  unpack: gunzipSync,
  pack: (content) => {
    const packed = gzipSync(content, { strategy: constants.Z_HUFFMAN_ONLY });
    packed[9] = 255;
    return packed;
  },
};

/** Writes a bundle's files below their folders. */
export function writeBundle(files: readonly BundleFile[], folders: Folders): void {
  const made = new Set<string>();
  for (const file of files) {
    const shared = file.path.startsWith(enginePrefix);
    const target = shared
      ? path.join(folders.engine, file.path.slice(enginePrefix.length))
      : path.join(folders.bundle, file.path);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, file.content);
  }
}

const enginePrefix = 'engine/';
let index: PagefindIndex | undefined;

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case 'begin': {
      // One language a bundle: Pagefind takes its stemmer, and the browser need not choose.
      const { index: made, errors } = await createIndex({ forceLanguage: order.lang });
      refuse(errors, order.lang);
      index = made;
      return;
    }
    case 'add': {
      // The order of the records decides the bytes; Pagefind takes them in the order they are sent in.
      const target = started();
      const answers = await Promise.all(order.records.map((one) => target.addCustomRecord(one)));
      answers.forEach(({ errors }, at) => refuse(errors, order.records[at]?.url ?? ''));
      return;
    }
    case 'finish': {
      const { errors, files } = await started().getFiles();
      refuse(errors, order.folders.bundle);
      await started().deleteIndex();
      index = undefined;
      const settled = settleBundle(leaveOut(files), order.digest, packing).map((file) =>
        nameShared(file, order.lang),
      );
      writeBundle(settled, order.folders);
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

/** Pagefind's stemmer for no language is there too; it is needed only where the language has none. */
function leaveOut(files: readonly IndexFile[]): IndexFile[] {
  const kept = files.filter((file) => needed.test(file.path));
  const stemmers = kept.filter((file) => file.path.startsWith('wasm.'));
  return stemmers.length < 2 ? kept : kept.filter((file) => file.path !== 'wasm.unknown.pagefind');
}

/** The script, and the stemmer under its language's name, are the same in all bundles. */
function nameShared({ path, content }: BundleFile, lang: string): BundleFile {
  if (path.startsWith('wasm.')) return { path: `${enginePrefix}wasm.${lang}.pagefind`, content };
  return path.endsWith('.js') ? { path: `${enginePrefix}${path}`, content } : { path, content };
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new Error(`search index: ${where}: ${errors.join('; ')}`);
}

let last = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  const answer = (reply: Reply) => parentPort?.postMessage(reply);
  last = last
    .then(() => obey(order))
    .then(
      () => answer({}),
      (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
});
