import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { foreignFile } from '../../article/read/foreign-file.ts';
import { knownLanguages } from '../../i18n/languages.ts';
import { readDate } from '../../text/dates/read-period.ts';
import { decodeEntities } from '../../text/entities.ts';
import { slugify } from '../../text/slug.ts';
import { decodeWhole, explainBroken } from '../encoding/open-text.ts';
import { readCredit } from '../lines/credit-lines.ts';
import { unicodeForm } from '../encoding/unicode-form.ts';
import { importText, type ImportedText } from '../lines/import-text.ts';
import type { Imported, ImportedItem, LeftOut } from '../imported-item.ts';
import { explainEmbargo } from '../lines/read-embargo.ts';
import type { ReadOptions, Reader } from '../reader.ts';
import { splitTexts } from '../lines/split-texts.ts';

/** Wire items as plain text: a file each, or a folder of them. */
export const plainText: Reader = {
  kind: 'text',
  reads: 'plain text (.txt)',
  recognises: ({ path: given, isFolder, names }) =>
    isFolder ? names.some((name) => /\.txt$/i.test(name)) : /\.txt$/i.test(given),
  async *read(paths, options) {
    for (const given of paths) {
      const isFolder = (await stat(given)).isDirectory();
      const names = isFolder ? (await readdir(given, { recursive: true })).sort() : [''];
      for (const name of names) {
        if (isFolder && !/\.txt$/i.test(name)) continue;
        const file = path.join(given, name);
        const place = name === '' ? path.basename(given) : name;
        yield* readOne(place, await readFile(file), options);
      }
    }
  },
};

function* readOne(place: string, bytes: Buffer, options: ReadOptions): Generator<Imported> {
  const lost = (message: string) => ({ type: 'fault', place, message, lost: true }) as const;
  const foreign = unicodeForm(bytes) === undefined ? foreignFile(bytes) : undefined;
  if (foreign) {
    yield lost(`${foreign.message}; ${foreign.hint}`);
    return;
  }
  const decoded = decodeWhole(bytes, { place, encoding: options.encoding });
  if (decoded.text.trim() === '') {
    yield lost('the file is empty');
    return;
  }
  if (decoded.decided !== undefined) yield { type: 'decision', place, decided: decoded.decided };
  if (decoded.broken > 0)
    yield { type: 'fault', place, message: explainBroken(decoded), lost: false };
  yield* readTexts(place, decoded.text.replaceAll(/\r\n?/g, '\n'), options);
}

/** The items of a file's text. */
function* readTexts(
  place: string,
  text: string,
  { sources, publisher, today, editions }: ReadOptions,
): Generator<ImportedItem> {
  const context = { sources, publisher, today, langs: editions };
  const parts = splitTexts(text, (part) => importText(part, context).date !== undefined);
  const origins = new Set<string>();
  for (const part of parts) {
    const found = importText(part.text, context);
    // The same headline in the same file is the same item, however often it is imported.
    const name = `text:${place}#${slugify(found.title) || found.title}`;
    let origin = name;
    for (let number = 2; origins.has(origin); number++) origin = `${name}-${number}`;
    origins.add(origin);
    const at = parts.length === 1 ? place : `${place}:${part.line}`;
    yield { ...itemOf(found, part.text, today), origin, place: at };
  }
}

function itemOf(
  found: ImportedText,
  text: string,
  today: string,
): Omit<ImportedItem, 'origin' | 'place'> {
  const { title, date, dateLine, authors, publisher, credit, source, embargo, body } = found;
  // A line that says more than the day is kept as it was printed.
  const isKept = dateLine !== undefined && readDate(dateLine, today, knownLanguages) !== date;
  return {
    type: 'item',
    digest: createHash('sha256').update(text).digest('hex'),
    kind: 'article',
    title: { form: 'plain', text: title },
    ...(date === undefined ? {} : { date }),
    ...(isKept ? { dateline: dateLine } : {}),
    ...(authors === undefined ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(source === undefined ? {} : { sources: [{ name: source }] }),
    ...(credit === undefined ? {} : { photo: { credit } }),
    ...(embargo === undefined ? {} : { status: 'draft' as const }),
    body: { form: 'markdown', text: body },
    texts: [{ form: 'plain', text: decodedLines(text) }],
    markup: found.marks,
    leftOut: leftOutOf(found, isKept),
    decided: found.decided,
    doubts: [...found.doubts, ...(embargo === undefined ? [] : [explainEmbargo(embargo)])],
  };
}

/** As lines are read: `&amp;` is a character that was written as in HTML. */
function decodedLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => decodeEntities(line) ?? line)
    .join('\n');
}

/** Lines that became fields in other words. */
function leftOutOf(
  { dateLine, opening, closing, publisher, credit }: ImportedText,
  isDateKept: boolean,
): LeftOut[] {
  const other = (line: string): LeftOut[] => {
    if (line === dateLine) return isDateKept ? [] : [{ what: 'line with the date', text: line }];
    return [{ what: 'line that names the source, the authors or an embargo', text: line }];
  };
  const last = closing.flatMap((line): LeftOut[] => {
    if (line === publisher) return [];
    const isCredit = credit !== undefined && readCredit(line) === credit;
    return isCredit
      ? [{ what: 'label of the photo credit', text: line.slice(0, -credit.length) }]
      : other(line);
  });
  return [...opening.flatMap(other), ...last];
}
