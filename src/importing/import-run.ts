import { stat } from 'node:fs/promises';
import type { Site } from '../archive/site.ts';
import type { Vocabulary } from '../archive/names/vocabulary.ts';
import type { Progress } from '../terminal/progress.ts';
import { finishItem } from './finish-item.ts';
import type { Existing } from './find-existing.ts';
import type { Imported, ImportedItem, SourceName } from './imported-item.ts';
import type { ImportedNames } from './names/imported-names.ts';
import type { ImportReport } from './report/import-report.ts';
import type { NamePages } from './names/name-pages.ts';
import type { Media } from './pictures/media.ts';
import { knownSources } from './names/known-sources.ts';
import type { ReadOptions } from './reader.ts';
import type { Inputs } from './readers/readers.ts';
import type { Survey } from './survey.ts';

/** The archive that is imported into. */
export interface Target {
  /** Absolute. */
  contentDir: string;
  site: Site;
  topics: Vocabulary;
  sources: Vocabulary;
  /** In the site's zone. */
  today: string;
}

/** What was asked for. */
export interface ImportRequest {
  paths: readonly string[];
  /** A kind of input; absent: it is recognised. */
  from?: string | undefined;
  /** Absolute. */
  map?: string | undefined;
  /** Absolute. */
  media?: string | undefined;
  encoding?: string | undefined;
  repairEncoding: boolean;
  dryRun: boolean;
  update: boolean;
  /** Where comments are kept; absolute. */
  comments?: string | undefined;
  /** How many items at most. */
  only?: number | undefined;
  pages: boolean;
  publishedOnly: boolean;
  /** Kinds of posts that are articles, too: as `ReadOptions`. */
  types?: readonly string[] | undefined;
  vocabulary: boolean;
  /** Whether the report proposes topics that a text names. */
  suggest: boolean;
  /** Where the report is written; absolute. */
  report: string;
  /** What every item gets, ids and days as the archive has them. */
  all: {
    source: readonly string[];
    topics: readonly string[];
    date?: string;
    lang?: string;
    slug?: string;
  };
  /** Paths are given relative to this folder where they are below it. */
  cwd: string;
}

/** One import under way. */
export interface Run {
  target: Target;
  request: ImportRequest;
  inputs: readonly Inputs[];
  existing: Existing;
  names: ImportedNames;
  namePages: NamePages;
  survey: Survey;
  media: Media;
  report: ImportReport;
  progress: Progress;
}

/**
 * All that the inputs hold, with what was asked for put over it, up to the number that was asked for. `total`: how many items
 * there are, if an earlier reading has counted them.
 */
export async function* readAll(
  run: Run,
  bodies: boolean,
  total?: number,
): AsyncGenerator<Imported> {
  const { target, request, inputs, progress } = run;
  const { site, today, sources } = target;
  let bytes = 0;
  const size = total === undefined ? await sizeOf(inputs) : undefined;
  const options: ReadOptions = {
    bodies,
    encoding: request.encoding,
    repairEncoding: request.repairEncoding,
    map: request.map,
    types: request.types,
    sources: knownSources(sources),
    publisher: site.publisher.name,
    editions: site.editions,
    timeZone: site.timeZone,
    today,
    onBytes: (more) => (bytes += more),
  };
  let items = 0;
  for (const { reader, paths } of inputs) {
    for await (const each of reader.read(paths, options)) {
      const finished = each.type === 'item' ? finishItem(each, request.repairEncoding) : each;
      const wanted = wantedOf(finished, request);
      if (wanted.type === 'item' && items++ === request.only) return;
      progress.advance(items, total, size === undefined ? undefined : Math.min(1, bytes / size));
      yield wanted;
    }
  }
}

/** Bytes of all files that were named; undefined where folders were. */
async function sizeOf(inputs: readonly Inputs[]): Promise<number | undefined> {
  const found = await Promise.all(inputs.flatMap(({ paths }) => paths).map((name) => stat(name)));
  return found.every((each) => each.isFile())
    ? found.reduce((sum, { size }) => sum + size, 0)
    : undefined;
}

/** An item that was not asked for is only counted; others get what all are to have. */
function wantedOf(each: Imported, { pages, publishedOnly, all }: ImportRequest): Imported {
  if (each.type !== 'item') return each;
  if (each.kind === 'page' && !pages) {
    return { type: 'counted', what: 'pages (--pages imports them)' };
  }
  if (each.status === 'draft' && publishedOnly) return { type: 'counted', what: 'drafts' };
  return withAll(each, all);
}

function withAll(item: ImportedItem, all: ImportRequest['all']): ImportedItem {
  const named = (ids: readonly string[]) => ids.map((name): SourceName => ({ name }));
  const { source, topics, date, lang, slug } = all;
  return {
    ...item,
    ...(source.length > 0 ? { sources: [...named(source), ...(item.sources ?? [])] } : {}),
    ...(topics.length > 0 ? { topics: [...named(topics), ...(item.topics ?? [])] } : {}),
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
    ...(slug === undefined ? {} : { slug }),
  };
}
