import { CsvError, parse } from 'csv-parse/sync';
import { longestLine, readLines } from './read-lines.ts';
import type { RowFault, Rows, TableRow } from './table.ts';

/** Lines of one record, or of what may be one. */
interface CsvRecord {
  lines: string[];
  /** The number of the first, from 1. */
  first: number;
}

/** More than these are not a record, but a quotation mark that does not close. */
const longestRecord = { lines: 10_000, characters: 16_000_000 };

/** So many characters are parsed at once. */
const batchCharacters = 200_000;

const quote = '"';

/**
 * The rows of a table as text (RFC 4180), in pieces. The first line names the columns. A row that cannot be read is a
 * fault, and reading goes on with the line after its first: a quotation mark that does not close costs one row.
 */
export async function* csvRows(pieces: AsyncIterable<string>, separator: string): Rows {
  let header: string[] | undefined;
  let open: CsvRecord = { lines: [], first: 1 };
  let isOpen = false;
  let size = 0;
  let batch: CsvRecord[] = [];
  let batchSize = 0;
  const flush = function* () {
    if (header) yield* rowsOf(batch, header, separator);
    batch = [];
    batchSize = 0;
  };
  for await (const { lines, first } of readLines(pieces)) {
    for (const [index, line] of lines.entries()) {
      if (open.lines.length === 0) open.first = first + index;
      open.lines.push(line);
      size += line.length;
      isOpen = leavesOpen(line, isOpen, separator);
      if (isOpen && open.lines.length < longestRecord.lines && size < longestRecord.characters)
        continue;
      if (!header) header = headerOf(open.lines.join('\n'), separator);
      else if (isOpen) {
        yield* flush();
        yield* recover(open, header, separator);
      } else {
        batch.push(open);
        batchSize += size;
      }
      open = { lines: [], first: 0 };
      isOpen = false;
      size = 0;
      if (batchSize > batchCharacters) yield* flush();
    }
  }
  yield* flush();
  if (header && open.lines.length > 0) yield* recover(open, header, separator);
}

/** The names of the columns; those without one, or with that of another, get a number. */
export function headerOf(line: string, separator: string): string[] {
  const names = parseRecords(line, separator)?.[0] ?? line.split(separator);
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const plain = name.replace(/^\uFEFF/, '').trim() || `column ${index + 1}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain} ${times}`;
  });
}

/** What separates the values of a table, by its first line: what is there most often. */
export function separatorOf(firstLine: string): string {
  const unquoted = firstLine.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((each) => [each, unquoted.split(each).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Whether a quotation mark is open at the end of a line; `isOpen`: at its start. */
function leavesOpen(line: string, isOpen: boolean, separator: string): boolean {
  let open = isOpen;
  for (let at = 0; ;) {
    const mark = line.indexOf(quote, at);
    if (mark === -1) return open;
    at = mark + 1;
    if (!open) open = mark === 0 || line[mark - 1] === separator;
    else if (line[at] === quote) at++;
    else open = false;
  }
}

function* rowsOf(
  batch: readonly CsvRecord[],
  header: readonly string[],
  separator: string,
): Generator<TableRow | RowFault> {
  const records = batch.filter(({ lines }) => lines.length > 1 || lines[0]?.trim() !== '');
  const text = records.map(({ lines }) => lines.join('\n')).join('\n');
  const parsed = text.length > longestLine ? undefined : parseRecords(text, separator);
  const isWhole = parsed?.length === records.length;
  for (const [index, record] of records.entries()) {
    const values = isWhole ? parsed[index] : undefined;
    const row = values && rowOf(values, record, header);
    if (row?.type === 'row') yield row;
    else yield* recover(record, header, separator);
  }
}

/** Rows of lines that are not one record as a whole: the shortest that is one, again and again; a line that begins none is a fault. */
function* recover(
  { lines, first }: CsvRecord,
  header: readonly string[],
  separator: string,
): Generator<TableRow | RowFault> {
  for (let from = 0; from < lines.length;) {
    const found = shortest({ lines: lines.slice(from), first: first + from }, header, separator);
    if (found.row.type === 'row' || lines[from]?.trim() !== '') yield found.row;
    from += found.lines;
  }
}

function shortest(
  { lines, first }: CsvRecord,
  header: readonly string[],
  separator: string,
): { row: TableRow | RowFault; lines: number } {
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    isOpen = leavesOpen(line, isOpen, separator);
    if (isOpen) continue;
    const record = { lines: lines.slice(0, index + 1), first };
    const text = record.lines.join('\n');
    if (text.length >= longestLine) {
      return { row: fault(first, 'this line is longer than any row can be'), lines: index + 1 };
    }
    const strict = parseRecords(text, separator);
    const [values] =
      strict ?? (index === 0 ? parseRecords(text, separator, true) : undefined) ?? [];
    const row = values
      ? rowOf(values, record, header)
      : fault(first, 'a quotation mark in this row is not at the end of its value');
    return { row, lines: row.type === 'row' ? index + 1 : 1 };
  }
  return { row: fault(first, 'a quotation mark that opens in this row does not close'), lines: 1 };
}

function rowOf(
  values: readonly string[],
  { lines, first }: CsvRecord,
  header: readonly string[],
): TableRow | RowFault {
  const beyond = values.slice(header.length);
  if (values.length < header.length || beyond.some((value) => value.trim() !== '')) {
    return fault(
      first,
      `this row has ${values.length} values, and the first line names ${header.length} columns`,
    );
  }
  return {
    type: 'row',
    values: Object.fromEntries(header.map((name, index) => [name, values[index] ?? ''])),
    place: String(first),
    isDamaged: lines.some((line) => line.includes('\uFFFD')),
  };
}

function fault(line: number, message: string): RowFault {
  return { type: 'fault', place: String(line), message };
}

/** Undefined where the text cannot be parsed. `isLax`: quotation marks within values that are not quoted are part of them. */
function parseRecords(text: string, separator: string, isLax = false): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: separator,
      quote,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: isLax,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
