import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { planBundles, type Bundle } from '../search/bundles.ts';
import { entryFiles } from '../search/entry.ts';
import { searchRecords, type SearchRecord, type TextOf } from '../search/records.ts';
import { settleBundle, type BundleFile, type Packing } from '../search/settle.ts';

/** Says how far indexing is: records done, of how many. */
export type IndexProgress = (done: number, total: number) => void;

export interface SearchSummary {
  records: number;
  files: number;
  bytes: number;
}

/** What the browser loads of a bundle; the rest of what Pagefind gives is its ready-made interface. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(?:index|filter|fragment)\/[^/]+)$/;

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

/**
 * Writes the search index and the static JSON of the search pages below `outFolder`. Throws with a
 * clear word when Pagefind refuses a record or can't be started.
 */
export async function buildSearch(
  archive: Archive,
  textOf: TextOf,
  outFolder: string,
  progress: IndexProgress = () => undefined,
): Promise<SearchSummary> {
  const bundles = planBundles(archive);
  const summary = { records: 0, files: 0, bytes: 0 };
  const total = bundles.reduce((sum, bundle) => sum + bundle.stories.length, 0);
  const write = async (file: string, content: Uint8Array | string) => {
    const target = path.join(outFolder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    summary.files += 1;
    summary.bytes += Buffer.byteLength(content);
  };
  try {
    for (const bundle of bundles) {
      const tick = () => {
        summary.records += 1;
        progress(summary.records, total);
      };
      const records = searchRecords(archive, bundle, textOf);
      for (const file of await indexBundle(bundle, records, tick)) {
        await write(`${bundle.folder}${file.path}`, file.content);
      }
    }
  } finally {
    await close();
  }
  for (const lang of archive.site.editions) {
    for (const [file, content] of entryFiles(archive, lang, bundles)) await write(file, content);
  }
  return summary;
}

async function indexBundle(
  bundle: Bundle,
  records: AsyncIterable<SearchRecord>,
  tick: () => void,
): Promise<BundleFile[]> {
  // One language a bundle: Pagefind takes its stemmer, and the browser need not choose.
  const { index, errors } = await createIndex({ forceLanguage: bundle.lang });
  refuse(errors, bundle.lang);
  if (!index) throw new Error(`search index: ${bundle.lang}: Pagefind gave no index`);
  // One after the other: the order of the records decides the bytes of the files.
  for await (const record of records) {
    const { errors } = await index.addCustomRecord(record);
    refuse(errors, record.url);
    tick();
  }
  const { errors: failed, files } = await index.getFiles();
  refuse(failed, bundle.lang);
  await index.deleteIndex();
  return settleBundle(leaveOut(files), packing);
}

/** Pagefind's stemmer for no language is there too; it is needed only where the language has none. */
function leaveOut(files: readonly IndexFile[]): IndexFile[] {
  const kept = files.filter((file) => needed.test(file.path));
  const stemmers = kept.filter((file) => file.path.startsWith('wasm.'));
  return stemmers.length < 2 ? kept : kept.filter((file) => file.path !== 'wasm.unknown.pagefind');
}

function refuse(errors: readonly string[], where: string): void {
  if (errors.length > 0) throw new Error(`search index: ${where}: ${errors.join('; ')}`);
}
