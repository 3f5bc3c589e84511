import { readLines } from './read-lines.ts';
import { splitJson, type JsonPart } from './split-json.ts';
import type { RowFault, Rows, TableRow } from './table.ts';

/** The objects of a JSON text in pieces: those of the list at a path of keys, else of a list at its top, else the text itself. */
export async function* jsonRows(pieces: AsyncIterable<string>, path: string | undefined): Rows {
  for await (const part of splitJson(pieces, path)) {
    yield 'fault' in part
      ? { type: 'fault', place: String(part.line), message: part.fault }
      : readObject(part);
  }
}

/** As `jsonRows`, of a text with an object on each line (NDJSON). */
export async function* ndjsonRows(pieces: AsyncIterable<string>): Rows {
  for await (const { lines, first } of readLines(pieces)) {
    for (const [index, text] of lines.entries()) {
      const plain = text.replace(/^\uFEFF/, '');
      if (plain.trim() !== '') yield readObject({ text: plain, line: first + index });
    }
  }
}

function readObject({ text, line }: Exclude<JsonPart, { fault: string }>): TableRow | RowFault {
  const place = String(line);
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { type: 'fault', place, message: 'this is not an object with fields' };
    }
    const values = value as Record<string, unknown>;
    return { type: 'row', values, place, isDamaged: text.includes('\uFFFD') };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return { type: 'fault', place, message: `this cannot be read as JSON (${error.message})` };
  }
}
