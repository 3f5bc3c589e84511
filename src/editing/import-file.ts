import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { importText, type ImportedText, type KnownSource } from '../importing/import-text.ts';
import { readDate } from '../text/dates/read-period.ts';
import { decodeText } from '../article/read/text-file.ts';
import { knownLanguages } from '../i18n/languages.ts';
import type { Vocabulary } from '../archive/names/vocabulary.ts';
import { findId, type EditingSession } from './editing-session.ts';
import { dateMeant, write, type ArticleDetails, type SavedArticle } from './new-article.ts';
import { UsageError } from '../system/errors.ts';
import { codeOf } from '../system/files.ts';

/** What was made of a file: the article, what was doubtful in it and what was found, or why it is none. */
export type Imported =
  (SavedArticle & { doubts: string[]; said: string }) | { problems: Problem[] };

/** Throws unless the file is of a kind that can be imported. */
export function checkKind(file: string): void {
  const kind = path.extname(file).toLowerCase();
  if (kind === '.txt') return;
  const other = kind === '' ? 'a file without an ending' : kind;
  throw new UsageError(
    `${file}: this version imports plain text (.txt); ${other} is not supported yet`,
  );
}

/**
 * Writes a plain text as an article. What the request says overrides what the text says; a date must
 * come from one of them, or is asked for, after what was found has been said.
 */
export async function importFile(
  session: EditingSession,
  file: string,
  request: Omit<ArticleDetails, 'title'> & {
    title?: string | undefined;
    askDate?: ((said: string) => Promise<string>) | undefined;
  },
  id: string,
): Promise<Imported> {
  checkKind(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read (${codeOf(error)})`);
  });
  const { text, problems } = decodeText(file, bytes);
  if (problems.length > 0) return { problems };
  const item = readItem(session, text);
  const said = explainFound(item);
  const date =
    request.date === undefined
      ? (item.date ?? (await request.askDate?.(said)))
      : dateMeant(request.date, session);
  if (date === undefined) {
    throw new UsageError(`${file}: no line after the headline is a date; give it with --date`);
  }
  // A line that says more than the day, or another than was asked for, is kept as it was printed.
  const isKept =
    date !== item.date || readDate(item.dateLine ?? '', session.today, knownLanguages) !== date;
  const named = request.source.map((name) => findId(session.sources, name));
  const article = {
    id,
    title: request.title ?? item.title,
    date,
    source: [...new Set([...named, ...(item.source === undefined ? [] : [item.source])])],
    topics: request.topic.map((name) => findId(session.topics, name)),
    ...(item.dateLine !== undefined && isKept ? { dateline: item.dateLine } : {}),
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    ...(item.credit === undefined ? {} : { photo: { credit: item.credit } }),
  };
  const written = await write(session, article, item.body, request);
  return { ...written, doubts: item.doubts, said };
}

/** `Found in the text: a headline, a source. Not found: a date, a photo credit.` */
function explainFound({ date, source, credit }: ImportedText): string {
  const parts = { 'a date': date, 'a source': source, 'a photo credit': credit };
  const names = Object.entries(parts);
  const found = names.flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const missing = names.flatMap(([name, value]) => (value === undefined ? [name] : []));
  const rest = missing.length === 0 ? '' : ` Not found: ${missing.join(', ')}.`;
  return `Found in the text: ${['a headline', ...found].join(', ')}.${rest}`;
}

/** A plain text as an article of this archive: its sources and languages are known. */
export function readItem({ sources, site, today }: EditingSession, text: string): ImportedText {
  return importText(text, {
    sources: knownSources(sources),
    publisher: site.publisher.name,
    today,
    langs: site.editions,
  });
}

function knownSources(vocabulary: Vocabulary): KnownSource[] {
  return [...vocabulary.entries.values()].map(({ id, labels, aliases, patterns }) => ({
    id,
    names: [id, ...Object.values(labels).map(({ text }) => text), ...aliases],
    patterns,
  }));
}
