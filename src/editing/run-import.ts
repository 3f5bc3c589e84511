import path from 'node:path';
import { dateMeant } from './new-article.ts';
import { findEdition, findId, type EditingSession } from './editing-session.ts';
import { importArchive, needsLook } from '../importing/import-archive.ts';
import { mostNamed } from '../importing/report/import-report.ts';
import { summariseImport } from '../importing/report/summarise-import.ts';
import { recordApart } from './write-ledger.ts';
import { absolute } from '../views/addresses.ts';
import { canBeSlug } from '../text/slug.ts';
import { UsageError } from '../system/errors.ts';
import { createProgress } from '../terminal/progress.ts';
import type { ArticleValues } from './run-editing.ts';

/** The flags of `import`, as typed. */
export interface ImportValues extends ArticleValues {
  from?: string;
  map?: string;
  media?: string;
  encoding?: string;
  report?: string;
  comments?: string;
  only?: string;
  'dry-run'?: boolean;
  update?: boolean;
  pages?: boolean;
  types?: string;
  'published-only'?: boolean;
  'no-vocabulary'?: boolean;
  'mend-mojibake'?: boolean;
  suggest?: boolean;
}

/** What `npm run import` does once the settings are read. Returns the exit status: 1 when something needs a look. */
export async function runImport(
  session: EditingSession,
  words: readonly string[],
  values: ImportValues,
): Promise<number> {
  if (words.length === 0)
    throw new UsageError('name the files or folders to import; --help tells more');
  const cwd = process.cwd();
  const whole = (file: string | undefined) => file && path.resolve(file);
  const report = path.resolve(values.report ?? 'import-report.json');
  const { totals, first } = await importArchive(
    session,
    {
      paths: words,
      from: values.from,
      map: whole(values.map),
      media: whole(values.media),
      encoding: values.encoding,
      comments: whole(values.comments),
      repairEncoding: values['mend-mojibake'] ?? false,
      dryRun: values['dry-run'] ?? false,
      update: values.update ?? false,
      only: readOnly(values.only),
      pages: values.pages ?? false,
      types: values.types?.split(',').map((type) => type.trim()),
      publishedOnly: values['published-only'] ?? false,
      suggest: values.suggest ?? false,
      vocabulary: !(values['no-vocabulary'] ?? false),
      report,
      all: readAll(session, words, values),
      cwd,
    },
    createProgress(process.stderr),
  );
  if (!totals.dryRun && totals.written + totals.updated > 0) {
    const fault = await recordApart(session.contentDir);
    if (fault !== undefined) {
      process.stderr.write(
        `The new addresses are not in the ledger yet: ${fault}. When that is fixed, run npm run ledger.\n`,
      );
    }
  }
  if (totals.written <= mostNamed && !totals.dryRun) {
    for (const { file, address } of first) {
      process.stdout.write(`${file}\n${absolute(session.site, address)}\n`);
    }
  }
  process.stderr.write(summariseImport(totals, path.relative(cwd, report)));
  return needsLook(totals) ? 1 : 0;
}

function readOnly(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(typed))
    throw new UsageError(`--only takes a number of items, not "${typed}"`);
  return Number(typed);
}

/** What every item gets; throws `UsageError` when a name, date or slug cannot be meant. */
function readAll(
  session: EditingSession,
  words: readonly string[],
  { source = [], topic = [], date, lang, slug }: ArticleValues,
) {
  if (slug !== undefined && words.length > 1)
    throw new UsageError('--slug is for one file at a time');
  if (slug !== undefined && !canBeSlug(slug)) {
    throw new UsageError(
      `"${slug}" cannot be part of an address; use lower case letters, digits and single hyphens`,
    );
  }
  return {
    source: source.map((name) => findId(session.sources, name)),
    topics: topic.map((name) => findId(session.topics, name)),
    ...(date === undefined ? {} : { date: dateMeant(date, session) }),
    ...(lang === undefined ? {} : { lang: findEdition(session.site, lang) }),
    ...(slug === undefined ? {} : { slug }),
  };
}
