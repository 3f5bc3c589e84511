import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { UsageError } from '../../../system/errors.ts';
import { suggest } from '../../../text/nearest.ts';
import type { Rows, Table } from './table.ts';

/** Opens a database that is only read. Throws `UsageError` where the file is none. */
export function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    throw new UsageError(`${file} cannot be read as an SQLite database (${messageOf(error)})`);
  }
}

/** The names of tables and views, with how many rows each has, the longest first. */
export function tablesOf(database: DatabaseSync): { name: string; rows: number }[] {
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  return names
    .map((row) => {
      const name = String(row['name']);
      const count = database.prepare(`SELECT count(*) AS rows FROM ${quoteName(name)}`).get();
      return { name, rows: Number(count?.['rows']) };
    })
    .toSorted((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

/** A table or view of a database. Throws `UsageError` where there is none of that name. */
export function sqliteTable(database: DatabaseSync, name: string): Table {
  const known = tablesOf(database).map((table) => table.name);
  if (!known.includes(name)) {
    throw new UsageError(
      `the database has no table "${name}"; ${suggest(name, known) ?? `tables are ${known.join(', ')}`}`,
    );
  }
  const columns = database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(name)
    .map((row) => String(row['name']));
  return {
    columns: () => Promise.resolve(columns),
    rows: () => rowsOf(database, name),
    close: () => undefined,
  };
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* rowsOf(database: DatabaseSync, name: string): Rows {
  const statement = database.prepare(`SELECT * FROM ${quoteName(name)}`);
  // Identifiers can have more digits than a number of JavaScript has.
  statement.setReadBigInts(true);
  let number = 0;
  try {
    for (const row of statement.iterate()) {
      number++;
      const values = Object.entries(row).map(
        ([column, value]) => [column, valueOf(value)] as const,
      );
      const isDamaged = values.some(
        ([, value]) => typeof value === 'string' && value.includes('\uFFFD'),
      );
      yield {
        type: 'row',
        values: Object.fromEntries(values),
        place: `${name} ${number}`,
        isDamaged,
      };
    }
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    yield {
      type: 'fault',
      place: `${name} ${number + 1}`,
      message: `from here on the database cannot be read (${error.message})`,
    };
  }
}

function valueOf(value: SQLOutputValue): unknown {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
