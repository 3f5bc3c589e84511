import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from '../system/folders.ts';
import { importText, type ImportedText, type TextContext } from '../importing/lines/import-text.ts';
import type { ImportedItem } from '../importing/imported-item.ts';
import { changeMarkdown } from '../importing/body/markdown-body.ts';
import { knownSources } from '../importing/names/known-sources.ts';
import { PictureFiles } from '../importing/pictures/picture-files.ts';
import { readDocx } from '../importing/readers/word/read-docx.ts';
import type { Problem } from '../problem/problem.ts';
import { UsageError } from '../system/errors.ts';
import { codeOf } from '../system/files.ts';
import { decodeSource } from './decode-source.ts';
import type { EditingSession } from './editing-session.ts';

/** A file that somebody wrote elsewhere: a plain text or a Word document. Close it. */
export interface SourceFile {
  found: Omit<ImportedText, 'opening' | 'closing' | 'marks' | 'decided'> & { summary?: string };
  /** Copies its pictures to a folder (absolute) under names that begin with `start`. Returns the body that shows them, and what is not shown, as clauses. */
  placePictures: (folder: string, start: string) => Promise<{ body: string; doubts: string[] }>;
  close: () => Promise<void>;
}

/** Throws `UsageError` unless the file is of a kind that one article can be made of. */
function checkKind(file: string): void {
  const kind = path.extname(file).toLowerCase();
  if (kind === '.txt' || kind === '.docx') return;
  const other = kind === '' ? 'a file without an ending' : kind;
  throw new UsageError(
    `${file}: an article can be made of plain text (.txt) and of Word documents (.docx), not of ${other}; ${ways[kind] ?? 'save it as one of them'}`,
  );
}

const saveAsDocx = 'open it in its program, and save it as .docx';

const ways: Readonly<Record<string, string>> = {
  '.doc': saveAsDocx,
  '.rtf': saveAsDocx,
  '.odt': saveAsDocx,
  '.pages': 'export it as Word from Pages',
};

/** Reads a plain text or a Word document, or tells its problems. Throws `UsageError` where it is neither, or cannot be read. */
export async function openSourceFile(
  session: EditingSession,
  file: string,
): Promise<SourceFile | { problems: Problem[] }> {
  checkKind(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read (${codeOf(error)})`);
  });
  const { site, today, sources } = session;
  const context: TextContext = {
    sources: knownSources(sources),
    publisher: site.publisher.name,
    today,
    langs: site.editions,
  };
  if (path.extname(file).toLowerCase() === '.docx') return openDocument(file, bytes, context);
  const { text, problems, doubts } = decodeSource(file, bytes);
  if (problems.length > 0) return { problems };
  const found = importText(text, context);
  return {
    found: { ...found, doubts: [...found.doubts, ...doubts] },
    placePictures: () => Promise.resolve({ body: found.body, doubts: [] }),
    close: () => Promise.resolve(),
  };
}

async function openDocument(
  file: string,
  bytes: Buffer,
  context: TextContext,
): Promise<SourceFile | { problems: Problem[] }> {
  const folder = await makeTemporaryFolder('word');
  const close = () => rm(folder, { recursive: true, force: true });
  const read = await readDocx(path.basename(file), bytes, folder, context);
  if ('fault' in read) {
    await close();
    const message = `this Word document is not read: ${read.fault}`;
    return {
      problems: [{ file, line: 1, column: 1, severity: 'error', message, rule: 'word-document' }],
    };
  }
  const found = foundIn(read.item);
  return { found, placePictures: (...to) => placePictures(found.body, folder, ...to), close };
}

function foundIn(item: ImportedItem): SourceFile['found'] {
  const { title, date, authors, publisher, sources, photo, body, summary } = item;
  const dateLine =
    item.dateline ?? item.leftOut?.find(({ what }) => what === 'line with the date')?.text;
  const notes = [
    ...(item.doubts ?? []),
    ...(item.decided ?? []),
    ...(item.notUnderstood ?? []).map(({ what, count }) => `${count} × ${what} is not understood`),
    ...(item.leftOut ?? [])
      .filter(({ what }) => !/^l(?:ine|abel) /.test(what))
      .map(({ what, text }) => `${what} is left out: "${text.trim()}"`),
  ];
  const [source] = sources ?? [];
  return {
    title: title.text,
    ...(date === undefined ? {} : { date }),
    ...(dateLine === undefined ? {} : { dateLine }),
    ...(authors === undefined ? {} : { authors: authors.map(({ name }) => name) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(source === undefined ? {} : { source: source.name }),
    ...(photo && 'credit' in photo ? { credit: photo.credit } : {}),
    ...(summary === undefined ? {} : { summary: summary.text }),
    body: body?.text ?? '',
    doubts: notes,
  };
}

async function placePictures(body: string, from: string, folder: string, start: string) {
  const pictures = new PictureFiles({ find: () => undefined }, folder, start);
  const make = () =>
    changeMarkdown(body, {
      link: (address) => ({ to: address, nowhere: false }),
      picture: (picture) =>
        pictures.place({ ...picture, file: path.join(from, path.basename(picture.address)) }),
    });
  let made = make();
  while (!(await pictures.check())) made = make();
  await pictures.write();
  return {
    body: made.markdown,
    doubts: [
      ...[...pictures.missing].map(([name, why]) => `${name} is not shown: ${why}`),
      ...made.leftOut.map(({ what, text }) => `${what} is left out: "${text}"`),
    ],
  };
}
