import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { foreignFile } from '../../article/read/foreign-file.ts';
import { knownLanguages } from '../../i18n/languages.ts';
import { readDate } from '../../text/dates/read-period.ts';
import { slugify } from '../../text/slug.ts';
import { decodeWhole, explainBroken } from '../encoding/open-text.ts';
import { unicodeForm } from '../encoding/unicode-form.ts';
import { importText, type ImportedText } from '../import-text.ts';
import type { Imported, ImportedItem, LeftOut } from '../imported-item.ts';
import type { ReadOptions, Reader } from '../reader.ts';

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
  const { sources, publisher, today, editions } = options;
  const found = importText(decoded.text, { sources, publisher, today, langs: editions });
  yield itemOf(found, decoded.text, place, today);
}

function itemOf(found: ImportedText, text: string, place: string, today: string): ImportedItem {
  const digest = createHash('sha256').update(text).digest('hex');
  const { title, date, dateLine, publisher, credit, source, body, doubts } = found;
  // A line that says more than the day is kept as it was printed.
  const isKept = dateLine !== undefined && readDate(dateLine, today, knownLanguages) !== date;
  return {
    type: 'item',
    // The same headline in the same file is the same item, however often it is imported.
    origin: `text:${place}#${slugify(title)}`,
    place,
    digest,
    kind: 'article',
    title: { form: 'plain', text: title },
    ...(date === undefined ? {} : { date }),
    ...(isKept ? { dateline: dateLine } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(source === undefined ? {} : { sources: [{ name: source }] }),
    ...(credit === undefined ? {} : { photo: { credit } }),
    body: { form: 'markdown', text: body },
    texts: [
      { form: 'plain', text: text.replaceAll(/^(#{2,6}[ \t].*?)[ \t]+\{[#.][^{}]*\}/gm, '$1') },
    ],
    leftOut: leftOutOf(found, isKept),
    doubts,
  };
}

/** Lines that became fields in other words. */
function leftOutOf(
  { dateLine, closing, publisher, credit }: ImportedText,
  isDateKept: boolean,
): LeftOut[] {
  const lines = closing.flatMap((line): LeftOut[] => {
    if (line === publisher || line === dateLine) return [];
    if (credit !== undefined && line.endsWith(credit)) {
      return [{ what: 'label of the photo credit', text: line.slice(0, -credit.length) }];
    }
    return [{ what: 'line that names the source', text: line }];
  });
  return [
    ...(dateLine === undefined || isDateKept
      ? []
      : [{ what: 'line with the date', text: dateLine }]),
    ...lines,
  ];
}
