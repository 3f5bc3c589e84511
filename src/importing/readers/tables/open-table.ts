import { open } from 'node:fs/promises';
import path from 'node:path';
import { csvRows, headerOf, separatorOf } from './csv-rows.ts';
import { jsonRows, ndjsonRows } from './json-rows.ts';
import { openText } from '../../encoding/open-text.ts';
import { readLines } from './read-lines.ts';
import { openDatabase, sqliteTable, tablesOf } from './sqlite-rows.ts';
import type { Table } from './table.ts';

export type TableKind = 'csv' | 'json' | 'sqlite';

export interface TableOptions {
  encoding?: string | undefined;
  /** What separates the values of a row; absent: it is found in the first line. */
  separator?: string | undefined;
  /** The table of a database, or the keys that lead to a list in JSON. */
  rows?: string | undefined;
  /** Told how many bytes of the file have been read. */
  onBytes?: ((bytes: number) => void) | undefined;
}

/** By the first bytes of a file and its name; undefined where it is not a table. `head`: Latin-1. */
export function kindOfTable(file: string, head: string): TableKind | undefined {
  if (head.startsWith('SQLite format 3\0')) return 'sqlite';
  if (/\.(?:json|ndjson|jsonl)$/i.test(file)) return 'json';
  return /\.(?:csv|tsv|tab)$/i.test(file) ? 'csv' : undefined;
}

/** Opens a file as a table; of a database the longest one, where none is named. Close it. Throws `UsageError` where it cannot be read. */
export async function openTable(
  file: string,
  kind: TableKind,
  options: TableOptions,
): Promise<Table> {
  if (kind === 'sqlite') return openSqlite(file, options);
  const text = () => textOf(file, options);
  if (kind === 'json') {
    const isLines = options.rows === undefined && (await hasObjectsOnLines(file));
    return {
      columns: () => Promise.resolve(undefined),
      rows: () => (isLines ? ndjsonRows(text()) : jsonRows(text(), options.rows)),
      close: () => undefined,
    };
  }
  const first = await firstLine(textOf(file, { encoding: options.encoding }));
  const separator = options.separator ?? (/\.(?:tsv|tab)$/i.test(file) ? '\t' : separatorOf(first));
  return {
    columns: () => Promise.resolve(headerOf(first, separator)),
    rows: () => csvRows(text(), separator),
    close: () => undefined,
  };
}

function openSqlite(file: string, { rows }: TableOptions): Table {
  const database = openDatabase(file);
  const table = sqliteTable(database, rows ?? tablesOf(database)[0]?.name ?? '');
  return { ...table, close: () => database.close() };
}

async function* textOf(file: string, { encoding, onBytes }: TableOptions): AsyncGenerator<string> {
  const { chunks } = await openText(file, { place: path.basename(file), encoding, onBytes });
  yield* chunks;
}

async function firstLine(pieces: AsyncIterable<string>): Promise<string> {
  for await (const { lines } of readLines(pieces)) return lines[0] ?? '';
  return '';
}

/** Whether the first line of a JSON file is an object, and so the others too. */
async function hasObjectsOnLines(file: string): Promise<boolean> {
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return true;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_000_000), 0, 1_000_000, 0);
    const [line = '', more = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/);
    return isObject(line.replace(/^\uFEFF/, '')) && more.trimStart().startsWith('{');
  } finally {
    await handle.close();
  }
}

function isObject(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
