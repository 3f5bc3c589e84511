import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadImportMap, type LoadedMap } from '../../map/import-map.ts';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { beginMap } from './begin-map.ts';
import { checkMapColumns } from './check-columns.ts';
import { JoinedTables } from './joined-tables.ts';
import { itemOfRecord, meets } from './map-record.ts';
import { kindOfTable, openTable, type TableKind } from './open-table.ts';
import type { Table } from './table.ts';

/** Tables as text, with commas, semicolons or tabs. */
export const csv = readerOf('csv', 'tables as text (CSV, TSV)');

/** Objects in a list or on lines, or one in each file of a folder. */
export const json = readerOf('json', 'JSON and NDJSON');

export const sqlite = readerOf('sqlite', 'SQLite databases');

function readerOf(kind: TableKind, reads: string): Reader {
  return {
    kind,
    reads,
    recognises: ({ path: given, isFolder, names, head }) =>
      isFolder ? kind === 'json' && isJsonFolder(names) : kindOfTable(given, head) === kind,
    async *read(paths, options) {
      const files = (await Promise.all(paths.map((each) => filesIn(each)))).flat();
      const [given] = paths;
      if (files.length === 0 || given === undefined) return;
      if (options.map === undefined) await beginMap(given, files, kind, options);
      else yield* readTables(files, kind, await loadImportMap(options.map), options);
    },
  };
}

function isJsonFolder(names: readonly string[]): boolean {
  return names.some((name) => jsonName.test(name)) && names.every((name) => jsonName.test(name));
}

const jsonName = /\.json$/i;

/** A file, or the JSON files of a folder. */
async function filesIn(given: string): Promise<string[]> {
  if (!(await stat(given)).isDirectory()) return [given];
  const names = await readdir(given, { recursive: true });
  return names
    .filter((name) => jsonName.test(name))
    .sort()
    .map((name) => path.join(given, name));
}

async function* readTables(
  files: readonly string[],
  kind: TableKind,
  loaded: LoadedMap,
  options: ReadOptions,
): AsyncGenerator<Imported> {
  const { encoding, onBytes } = options;
  const { rows, separator } = loaded.map;
  const tables: Table[] = [];
  let joined: JoinedTables | undefined;
  try {
    for (const file of files)
      tables.push(await openTable(file, kind, { encoding, onBytes, rows, separator }));
    joined = await JoinedTables.open(loaded, { file: files[0] ?? '', kind, encoding });
    await checkMapColumns(loaded, tables, joined);
    for (const { place, message } of joined.faults)
      yield { type: 'fault', place, message, lost: false };
    for (const [index, table] of tables.entries())
      yield* readTable(table, files[index] ?? '', { loaded, joined, options });
  } finally {
    joined?.close();
    for (const table of tables) table.close();
  }
}

async function* readTable(
  table: Table,
  file: string,
  { loaded, joined, options }: { loaded: LoadedMap; joined: JoinedTables; options: ReadOptions },
): AsyncGenerator<Imported> {
  const { map } = loaded;
  const name = path.basename(file);
  for await (const row of table.rows()) {
    const place = `${name}:${row.place}`;
    if (row.type === 'fault') {
      yield { type: 'fault', place, message: row.message, lost: true };
      continue;
    }
    const record = joined.addTo(row.values);
    if (!meets(record, map.where)) {
      yield { type: 'counted', what: 'rows that "where" leaves out' };
      continue;
    }
    const { timeZone, today } = options;
    const item = itemOfRecord(record, { map, name, place, joined: joined.names, timeZone, today });
    yield row.isDamaged
      ? {
          ...item,
          doubts: ['some of its characters could not be decoded: U+FFFD is in their place'],
        }
      : item;
  }
}
