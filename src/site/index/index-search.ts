import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Caps } from '../../search/bundles.ts';
import { planSearch, type PlannedBundle, type SearchPlan } from '../../search/plan.ts';
import { articlesOf, toRecord, type TextOf } from '../../search/records.ts';
import { startIndexer, type Indexer } from './indexer.ts';
import { forgetFiles, takeFiles } from '../../cache/file-cache.ts';
import { writerInto } from '../../system/folders.ts';

/** Called with the number of articles that are indexed, and the number in all. */
type IndexProgress = (done: number, total: number) => void;

export interface IndexOptions {
  archive: Archive;
  plan: SearchPlan;
  /** The bundles to write; default: all. */
  bundles?: readonly PlannedBundle[];
  textOf: TextOf;
  /** The files are written below this folder, at the paths of the plan. */
  outFolder: string;
  /** Where bundles are cached; without it they are not. */
  cacheDir?: string;
  progress?: IndexProgress;
  /** Settles when rendering has left a core free. If it fails, no more bundles are begun. */
  pages?: Promise<unknown>;
}

export interface SearchSummary {
  /** The number of articles in these bundles. */
  records: number;
  /** The number of bundles that were not in the cache. */
  made: number;
}

const batch = 50;
/**
 * How many batches of records may be on their way at a time: enough for a whole bundle of the newest articles, so that
 * Pagefind never waits for them.
 */
const ahead = 20;

/** Pagefind takes a gigabyte for a bundle of this many articles. */
const large = 3000;

/**
 * Writes the files of these bundles: from the cache, or made by two Pagefind processes, the largest bundles first.
 * While pages are rendered on two cores, the second process would save no time and need much memory, so it waits.
 * Throws an error with the reason if Pagefind refuses a record or cannot be started.
 */
export async function indexBundles(
  options: IndexOptions,
  cores = availableParallelism(),
): Promise<SearchSummary> {
  const { plan, bundles = plan.bundles, cacheDir, outFolder, progress, pages } = options;
  const total = bundles.reduce((sum, { stories }) => sum + stories.length, 0);
  const summary = { records: total, made: 0 };
  let done = 0;
  const advance = (count: number) => progress?.((done += count), total);

  const missing: PlannedBundle[] = [];
  for (const bundle of bundles) {
    const files =
      cacheDir === undefined
        ? undefined
        : takeFiles({ cacheDir, kind: 'search', digest: bundle.digest });
    if (!files) {
      missing.push(bundle);
      continue;
    }
    const write = writerInto(path.join(outFolder, bundle.folder));
    for (const file of files) write(file.path, file.content);
    advance(bundle.stories.length);
  }
  missing.sort((a, b) => b.stories.length - a.stories.length);
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  pages?.catch(() => (missing.length = 0));
  const work = async (number: number) => {
    let indexer: Indexer | undefined;
    const next = missing[0]?.stories.length ?? 0;
    try {
      if (number > 0 && cores <= 2 && next >= large) await Promise.race([pages, stopped.promise]);
      for (let bundle = missing.shift(); bundle; bundle = missing.shift()) {
        indexer ??= startIndexer();
        await makeBundle(indexer, bundle, options, advance);
        summary.made += 1;
      }
    } catch (error) {
      // Tell the other process, which may be waiting.
      stopped.reject(error);
      throw error;
    } finally {
      // After a failure no more bundles are begun.
      missing.length = 0;
      await indexer?.stop();
    }
  };
  const workers = Array.from({ length: Math.min(2, cores) }, (_, number) => work(number));
  for (const result of await Promise.allSettled(workers)) {
    if (result.status === 'rejected') throw result.reason as Error;
  }
  if (cacheDir !== undefined) forgetFiles(cacheDir, 'search');
  return summary;
}

/**
 * Writes the whole index and the JSON of the search pages below `outFolder`, without a cache, for the preview and
 * tests.
 */
export async function buildSearch(
  archive: Archive,
  textOf: TextOf,
  outFolder: string,
  { caps, ...options }: Pick<IndexOptions, 'progress'> & { caps?: Caps } = {},
): Promise<SearchSummary> {
  const plan = planSearch(archive, {
    code: '',
    pagefind: pagefindVersion(),
    ...(caps ? { caps } : {}),
  });
  const summary = await indexBundles({ archive, plan, textOf, outFolder, ...options });
  const write = writerInto(outFolder);
  for (const [file, text] of plan.entries) write(file, text);
  return summary;
}

/** The version of Pagefind, on which a bundle's bytes depend. */
export function pagefindVersion(): string {
  const file = path.join(import.meta.dirname, '../../../node_modules/pagefind/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function makeBundle(
  indexer: Indexer,
  bundle: PlannedBundle,
  { archive, textOf, outFolder, cacheDir }: IndexOptions,
  advance: (count: number) => void,
): Promise<void> {
  const { digest } = bundle;
  const articles = articlesOf(bundle);
  const sent: Promise<void>[] = [];
  const send = (order: Promise<void>) => {
    // It is awaited later, but may fail before that.
    order.catch(() => undefined);
    sent.push(order);
  };
  send(indexer.order({ kind: 'begin' }));
  for (let at = 0; at < articles.length; at += batch) {
    if (sent.length > ahead) await sent.shift();
    const records = [];
    for (const one of articles.slice(at, at + batch)) {
      records.push(toRecord(archive, one, await textOf(one.article)));
    }
    send(indexer.order({ kind: 'add', records }).then(() => advance(records.length)));
  }
  await Promise.all(sent);
  await indexer.order({
    kind: 'finish',
    digest,
    folder: path.join(outFolder, bundle.folder),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
}
