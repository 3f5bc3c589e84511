import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { explainEmbargo } from '../importing/lines/read-embargo.ts';
import { readDate } from '../text/dates/read-period.ts';
import { periodOf } from '../text/dates/dates.ts';
import { articleStem } from '../article/write/write-article.ts';
import { knownLanguages } from '../i18n/languages.ts';
import { findId, type EditingSession } from './editing-session.ts';
import { dateMeant, write, type ArticleDetails, type SavedArticle } from './new-article.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';
import { UsageError } from '../system/errors.ts';

/** What was made of a file: the article, what was doubtful in it and what was found, or why it is none. */
export type Imported =
  (SavedArticle & { doubts: string[]; said: string }) | { problems: Problem[] };

/** What an editor says about the article of a file; what is not said, the file says. */
export type ImportDetails = Omit<ArticleDetails, 'title'> & {
  title?: string | undefined;
  askDate?: ((said: string) => Promise<string>) | undefined;
};

/**
 * Writes a plain text or a Word document as an article. What the request says overrides what the text says; a date must
 * come from one of them, or is asked for, after what was found has been said.
 */
export async function importFile(
  session: EditingSession,
  file: string,
  request: ImportDetails,
  id: string,
): Promise<Imported> {
  const source = await openSourceFile(session, file);
  if ('problems' in source) return source;
  try {
    return await writeSource(session, source, { file, request, id });
  } finally {
    await source.close();
  }
}

async function writeSource(
  session: EditingSession,
  { found, placePictures }: SourceFile,
  { file, request, id }: { file: string; request: ImportDetails; id: string },
): Promise<Imported> {
  const said = explainFound(found);
  const date =
    request.date === undefined
      ? (found.date ?? (await request.askDate?.(said)))
      : dateMeant(request.date, session);
  if (date === undefined) {
    throw new UsageError(`${file}: no line after the headline is a date; give it with --date`);
  }
  // A line that says more than the day, or another than was asked for, is kept as it was printed.
  const isKept =
    date !== found.date || readDate(found.dateLine ?? '', session.today, knownLanguages) !== date;
  const named = request.source.map((name) => findId(session.sources, name));
  const article = {
    id,
    title: request.title ?? found.title,
    date,
    source: [...new Set([...named, ...(found.source === undefined ? [] : [found.source])])],
    topics: request.topic.map((name) => findId(session.topics, name)),
    ...(found.dateLine !== undefined && isKept ? { dateline: found.dateLine } : {}),
    ...(found.authors === undefined ? {} : { authors: found.authors }),
    ...(found.publisher === undefined ? {} : { publisher: found.publisher }),
    ...(found.summary === undefined ? {} : { summary: found.summary }),
    ...(found.credit === undefined ? {} : { photo: { credit: found.credit } }),
    ...(found.embargo === undefined ? {} : { status: 'draft' as const }),
  };
  const period = periodOf(date);
  const folder = path.dirname(path.join(session.contentDir, articleStem(period, 'x')));
  const { body, doubts } = await placePictures(folder, period);
  const written = await write(session, article, body, request);
  const embargo = found.embargo === undefined ? [] : [explainEmbargo(found.embargo)];
  return { ...written, doubts: [...found.doubts, ...embargo, ...doubts], said };
}

/** `Found in the text: a headline, a source. Not found: a date, a photo credit.` */
function explainFound({ date, source, credit }: SourceFile['found']): string {
  const parts = { 'a date': date, 'a source': source, 'a photo credit': credit };
  const names = Object.entries(parts);
  const found = names.flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const missing = names.flatMap(([name, value]) => (value === undefined ? [name] : []));
  const rest = missing.length === 0 ? '' : ` Not found: ${missing.join(', ')}.`;
  return `Found in the text: ${['a headline', ...found].join(', ')}.${rest}`;
}
