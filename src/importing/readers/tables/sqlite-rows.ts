import { constants, DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { UsageError } from '../../../system/errors.ts';
import { suggest } from '../../../text/nearest.ts';
import type { Rows, Table } from './table.ts';

/** Opens a database that is only read, and whose schema can do nothing but that. Throws `UsageError` where the file is none. */
export function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    database.enableDefensive(true);
    database.exec('PRAGMA trusted_schema = OFF');
    // A view that refers to itself may have rows without end.
    database.setAuthorizer((action) =>
      action === constants.SQLITE_RECURSIVE ? constants.SQLITE_DENY : constants.SQLITE_OK,
    );
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The names of tables, the longest first, and then of views. A table that is damaged has no rows. */
export function tablesOf(database: DatabaseSync): { name: string; rows: number }[] {
  const tables = namesOf(database, 'table').map((name) => ({
    name,
    rows: countRows(database, name),
  }));
  const views = namesOf(database, 'view').map((name) => ({ name, rows: 0 }));
  return [
    ...tables.toSorted((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1)),
    // Not counted: what a view takes no one knows.
    ...views,
  ];
}

function namesOf(database: DatabaseSync, type: 'table' | 'view'): string[] {
  return database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all(type)
    .map((row) => String(row['name']));
}

function countRows(database: DatabaseSync, name: string): number {
  try {
    const count = database.prepare(`SELECT count(*) AS rows FROM ${quoteName(name)}`).get();
    return Number(count?.['rows']);
  } catch {
    return 0;
  }
}

/** A table or view of a database. Throws `UsageError` where there is none of that name, or it cannot be read. */
export function sqliteTable(database: DatabaseSync, name: string): Table {
  const known = [...namesOf(database, 'table'), ...namesOf(database, 'view')];
  if (!known.includes(name)) {
    throw new UsageError(
      `the database has no table "${name}"; ${suggest(name, known) ?? `tables are ${known.join(', ')}`}`,
    );
  }
  const columns = columnsOf(database, name);
  return {
    columns: () => Promise.resolve(columns),
    rows: () => rowsOf(database, name),
    close: () => undefined,
  };
}

function columnsOf(database: DatabaseSync, name: string): string[] {
  try {
    return database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(name)
      .map((row) => String(row['name']));
  } catch (error) {
    throw unreadable(`the table "${name}"`, error);
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* rowsOf(database: DatabaseSync, name: string): Rows {
  let number = 0;
  try {
    const statement = database.prepare(`SELECT * FROM ${quoteName(name)}`);
    // Identifiers can have more digits than a number of JavaScript has.
    statement.setReadBigInts(true);
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

function unreadable(what: string, error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  return new UsageError(`${what} cannot be read as an SQLite database (${message})`);
}
