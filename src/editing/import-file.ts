import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { importText, type ImportedText, type KnownSource } from '../importing/import-text.ts';
import { readDate } from '../text/dates/read-period.ts';
import { decodeText } from '../article/read/text-file.ts';
import { knownLanguages } from '../i18n/languages.ts';
import type { Vocabulary } from '../archive/names/vocabulary.ts';
import { findId, type Newsroom } from './editing-session.ts';
import { dateMeant, write, type Request, type Written } from './new-article.ts';
import type { Asked } from './run-editing.ts';
import { UsageError } from '../system/errors.ts';
import { pathOf } from '../terminal/problem-list.ts';

/** What was made of a file: the article, what was doubtful in it and what was found, or why it is none. */
export type Imported = (Written & { doubts: string[]; said: string }) | { problems: Problem[] };

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
  newsroom: Newsroom,
  file: string,
  request: Omit<Request, 'title'> & {
    title?: string | undefined;
    askDate?: ((said: string) => Promise<string>) | undefined;
  },
  id: string,
): Promise<Imported> {
  checkKind(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''})`);
  });
  const { text, problems } = decodeText(file, bytes);
  if (problems.length > 0) return { problems };
  const item = readItem(newsroom, text);
  const said = explainFound(item);
  const date =
    request.date === undefined
      ? (item.date ?? (await request.askDate?.(said)))
      : dateMeant(request.date, newsroom);
  if (date === undefined) {
    throw new UsageError(`${file}: no line after the headline is a date; give it with --date`);
  }
  // A line that says more than the day, or another than was asked for, is kept as it was printed.
  const isKept =
    date !== item.date || readDate(item.dateLine ?? '', newsroom.today, knownLanguages) !== date;
  const named = request.source.map((name) => findId(newsroom.sources, name));
  const article = {
    id,
    title: request.title ?? item.title,
    date,
    source: [...new Set([...named, ...(item.source === undefined ? [] : [item.source])])],
    topics: request.topic.map((name) => findId(newsroom.topics, name)),
    ...(item.dateLine !== undefined && isKept ? { dateline: item.dateLine } : {}),
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    ...(item.credit === undefined ? {} : { photo: { credit: item.credit } }),
  };
  const written = await write(newsroom, article, item.body, request);
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
export function readItem({ sources, site, today }: Newsroom, text: string): ImportedText {
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

/** What `npm run import` does once the settings are read: an article for each file, and says where. Returns the files' problems. */
export async function importFiles(
  newsroom: Newsroom,
  { words, own: _own, ...request }: Asked,
): Promise<Problem[]> {
  if (words.length === 0) throw new UsageError('name the files to import; --help tells more');
  if (words.length > 1 && request.slug !== undefined) {
    throw new UsageError('--slug is for one file at a time');
  }
  words.forEach(checkKind);
  const problems: Problem[] = [];
  for (const file of words) {
    const done = await importFile(newsroom, file, request, randomUUID());
    if ('problems' in done) {
      problems.push(...done.problems.map((problem) => ({ ...problem, file: path.resolve(file) })));
      continue;
    }
    for (const doubt of done.doubts) process.stderr.write(`${file}: ${doubt}\n`);
    const written = pathOf(done.file, newsroom.contentDir, process.cwd());
    process.stdout.write(`${written}\n${done.address}\n`);
  }
  return problems;
}
