import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { askArticle, askDate, askTitle } from './ask-article.ts';
import { isTerminal } from '../terminal/ask.ts';
import type { EditingArguments } from './run-editing.ts';
import { UsageError } from '../system/errors.ts';
import { importFile } from './import-file.ts';
import { openSourceFile } from './source-file.ts';
import { explainDate, newArticle, type SavedArticle } from './new-article.ts';
import { newEdition, placeEdition } from './new-edition.ts';
import type { EditingSession } from './editing-session.ts';
import { openEditor } from './open-editor.ts';
import { recordPermalinks } from './write-ledger.ts';
import { pathOf } from '../terminal/problem-list.ts';

type WriteOutcome = (SavedArticle & { doubts?: string[]; said?: string }) | { problems: Problem[] };

const terminal = { input: process.stdin, output: process.stderr };

/** Runs `new`: asks for what is missing, writes the file, prints its path and address, and opens it with `--open`. */
export async function writeNew(
  session: EditingSession,
  given: EditingArguments,
): Promise<Problem[]> {
  const { own } = given;
  const done =
    own.edition === undefined ? await writeOne(session, given) : await writeEdition(session, given);
  if ('problems' in done) {
    const file = path.resolve(own.from ?? '');
    return done.problems.map((problem) => ({ ...problem, file }));
  }
  const { file, address, period, lang, doubts = [], said: found } = done;
  await recordPermalinks(session.contentDir, [file]);
  const said = [
    ...(found === undefined ? [] : [found]),
    ...doubts.map((doubt) => `${own.from ?? ''}: ${doubt}`),
    `${explainDate(period, session.today)}, ${lang}.`,
    ...(own.from === undefined ? ['Write the text below the second line of dashes.'] : []),
  ];
  process.stderr.write(`${said.join('\n')}\n`);
  process.stdout.write(`${pathOf(file, session.contentDir, process.cwd())}\n${address}\n`);
  if (own.open) await openEditor(file, process.env);
  return [];
}

async function writeOne(
  session: EditingSession,
  { words, own, ...details }: EditingArguments,
): Promise<WriteOutcome> {
  const [title, ...more] = words;
  if (more.length > 0) throw new UsageError(`put the headline in quotes: "${words.join(' ')}"`);
  if (own.from !== undefined) {
    const ask = (said: string) => {
      process.stderr.write(`${said}\n`);
      return askDate(session, terminal);
    };
    const given = { ...details, title, askDate: isTerminal() ? ask : undefined };
    return importFile(session, own.from, given, randomUUID());
  }
  if (title !== undefined) return newArticle(session, { title, ...details }, randomUUID());
  if (!isTerminal()) throw new UsageError('give the headline, in quotes; see --help');
  return newArticle(session, await askArticle(session, details, terminal), randomUUID());
}

async function writeEdition(
  session: EditingSession,
  { words, own }: EditingArguments,
): Promise<WriteOutcome> {
  const [article, headline, ...more] = words;
  if (article === undefined) {
    throw new UsageError(
      'name the article whose edition it is, by its file or address, then the headline',
    );
  }
  if (more.length > 0)
    throw new UsageError(`put the headline in quotes: "${words.slice(1).join(' ')}"`);
  const place = await placeEdition(session, article, own.edition ?? '', process.cwd());
  const source = own.from === undefined ? undefined : await openSourceFile(session, own.from);
  if (source && 'problems' in source) return source;
  try {
    const title = (headline ?? source?.found.title ?? '').trim();
    if (title === '' && !isTerminal()) {
      throw new UsageError(
        `give its headline too, in quotes: the original's is "${place.original.title}"`,
      );
    }
    const { body, doubts } = (await source?.placePictures(
      path.dirname(place.file),
      place.original.period,
    )) ?? { body: '', doubts: [] };
    const edition = await newEdition(session, place, {
      title: title || (await askTitle(terminal)),
      body,
    });
    return { ...edition, doubts: [...(source?.found.doubts ?? []), ...doubts] };
  } finally {
    await source?.close();
  }
}
