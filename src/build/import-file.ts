import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../article/problem.ts';
import { importText, type ImportedText, type KnownSource } from '../article/import-text.ts';
import { readDay } from '../article/read-day.ts';
import { decodeText } from '../article/text-file.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import { findId, type Newsroom } from './newsroom.ts';
import { write, type Request, type Written } from './new-article.ts';
import { UsageError } from './exit.ts';

/** What was made of a file: the article and what was doubtful in it, or why it is none. */
export type Imported = (Written & { doubts: string[] }) | { problems: Problem[] };

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
 * Writes a plain text as an article. What the request says stands over what the text says; a date must
 * come from one of them, or is the one given as `otherwise`.
 */
export async function importFile(
  newsroom: Newsroom,
  file: string,
  request: Omit<Request, 'title'> & { title?: string | undefined; otherwise?: string },
  id: string,
): Promise<Imported> {
  checkKind(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''})`);
  });
  const { text, problems } = decodeText(file, bytes);
  if (problems.length > 0) return { problems };
  const { today, site } = newsroom;
  const item = readItem(newsroom, text);
  const date =
    request.date === undefined
      ? (item.date ?? request.otherwise)
      : readDay(request.date, today, site.editions);
  if (date === undefined) {
    throw new UsageError(
      request.date === undefined
        ? `${file}: no line after the headline is a date; give it with --date`
        : `"${request.date}" is not a date; write it as 2021-08-26, 26.08.2021 or yesterday`,
    );
  }
  const named = request.source.map((name) => findId(newsroom.sources, name));
  const article = {
    id,
    title: request.title ?? item.title,
    date,
    source: [...new Set([...named, ...(item.source === undefined ? [] : [item.source])])],
    topics: request.topic.map((name) => findId(newsroom.topics, name)),
    // Another date than the text's own was asked for: what was printed is kept.
    ...(item.dateLine !== undefined && date !== item.date ? { dateline: item.dateLine } : {}),
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    ...(item.credit === undefined ? {} : { photo: { credit: item.credit } }),
  };
  const written = await write(newsroom, article, item.body, request);
  return { ...written, doubts: item.doubts };
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
