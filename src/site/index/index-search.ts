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

/** Says how far indexing is: articles done, of how many. */
type IndexProgress = (done: number, total: number) => void;

export interface IndexOptions {
  archive: Archive;
  plan: SearchPlan;
  /** Those of the plan whose files are wanted; default: all. */
  bundles?: readonly PlannedBundle[];
  textOf: TextOf;
  /** Where the files go, below it as the plan says. */
  outFolder: string;
  /** Where made bundles are kept for later builds; without it none are. */
  cacheDir?: string;
  progress?: IndexProgress;
  /** Ends when the cores have no more to do for the pages; where it fails, nothing more is begun. */
  pages?: Promise<unknown>;
}

export interface SearchSummary {
  /** Articles in these bundles. */
  records: number;
  /** Bundles that were not in the cache. */
  made: number;
}

const batch = 50;
/** Batches on their way at a time: a bundle of the newest articles, so that Pagefind need not wait for them. */
const ahead = 20;

/** A bundle of so many articles takes Pagefind a gigabyte. */
const large = 3000;

/**
 * Writes the files of these bundles: from the cache where it has them, else made by two Pagefind processes side by
 * side, the largest bundles first. On two cores the second process would win no time while pages are rendered, and need
 * much memory, so it waits. Throws with a clear word when Pagefind refuses a record or can't be started.
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
      // The other is told, should it be waiting.
      stopped.reject(error);
      throw error;
    } finally {
      // Where one fails, nothing more is begun.
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
 * Writes the whole index and the static JSON of the search pages below `outFolder`, without a cache: for
 * what is looked at once.
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

/** Pagefind's release: part of what a bundle is made of. */
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
    // It is waited for later, and may fail before.
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
