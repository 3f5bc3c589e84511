import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { UsageError } from '../../../system/errors.ts';
import { textOfValue, valuesAt } from '../../map/field-map.ts';
import type { LoadedMap } from '../../map/import-map.ts';
import { kindOfTable, openTable, type TableKind } from './open-table.ts';
import type { RowFault, Table } from './table.ts';

/** What joins need to know of the rows that they are joined to. */
export interface JoinContext {
  /** Absolute. */
  file: string;
  kind: TableKind;
  encoding: string | undefined;
}

interface Join {
  name: string;
  key: string;
  by: string;
  split: string | undefined;
  columns: readonly string[];
}

/**
 * The tables that a map joins to the rows: authors, tags, pictures. They are copied into a temporary database, by their keys,
 * so that neither memory nor an index of the original is needed. Close it.
 */
export class JoinedTables {
  readonly #db = new DatabaseSync('');
  readonly #joins: Join[] = [];
  /** Rows of the tables that cannot be read. */
  readonly faults: RowFault[] = [];
  readonly #select;

  private constructor() {
    this.#db.exec(`
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE TABLE joined (name TEXT, key TEXT, number INTEGER, record TEXT);
    `);
    this.#select = this.#db.prepare(
      'SELECT record FROM joined WHERE name = ? AND key = ? ORDER BY number',
    );
  }

  /** Reads the tables of a map. Throws `UsageError` where one cannot be read. */
  static async open(loaded: LoadedMap, context: JoinContext): Promise<JoinedTables> {
    const joined = new JoinedTables();
    for (const [name, { key, by, split, ...where }] of Object.entries(loaded.map.join ?? {})) {
      const table = await openJoin(loaded, where, context);
      try {
        const columns = await joined.#copy(name, key, table);
        joined.#joins.push({ name, key, by, split, columns });
      } finally {
        table.close();
      }
    }
    joined.#db.exec('CREATE INDEX keys ON joined (name, key)');
    return joined;
  }

  /** Copies the rows of a table by their keys. Returns its columns. */
  async #copy(name: string, key: string, table: Table): Promise<string[]> {
    const insert = this.#db.prepare('INSERT INTO joined VALUES (?, ?, ?, ?)');
    const columns = new Set((await table.columns()) ?? []);
    let number = 0;
    this.#db.exec('BEGIN');
    for await (const row of table.rows()) {
      if (row.type === 'fault') {
        this.faults.push({ ...row, place: `join.${name}:${row.place}` });
        continue;
      }
      for (const column of Object.keys(row.values)) columns.add(column);
      for (const value of valuesAt(row.values, key))
        insert.run(name, textOfValue(value) ?? '', number++, asJson(row.values));
    }
    this.#db.exec('COMMIT');
    return [...columns];
  }

  /** The keys that no table has, and the columns that it has in their place. */
  get unknownKeys(): { name: string; key: string; columns: readonly string[] }[] {
    return this.#joins.filter(({ key, columns }) => !columns.includes(key));
  }

  get names(): string[] {
    return this.#joins.map(({ name }) => name);
  }

  /** As a map names them: `authors.name`. */
  get columns(): string[] {
    return this.#joins.flatMap(({ name, columns }) => columns.map((each) => `${name}.${each}`));
  }

  /** The record with the rows of each table that belong to it, as lists. */
  addTo(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const whole: Record<string, unknown> = { ...record };
    for (const { name, by, split } of this.#joins) {
      const keys = valuesAt(whole, by).flatMap((value) => {
        const text = textOfValue(value) ?? '';
        return split === undefined ? [text] : text.split(split).map((each) => each.trim());
      });
      whole[name] = keys.flatMap((key) =>
        this.#select.all(name, key).map((row) => JSON.parse(String(row['record'])) as unknown),
      );
    }
    return whole;
  }

  close(): void {
    this.#db.close();
  }
}

async function openJoin(
  { file: mapFile }: LoadedMap,
  { file, table }: { file?: string | undefined; table?: string | undefined },
  { file: rowsFile, kind, encoding }: JoinContext,
): Promise<Table> {
  if (file === undefined) {
    if (kind === 'sqlite') return openTable(rowsFile, kind, { rows: table });
    throw new UsageError(`${mapFile}: only a database has tables to join; name a file`);
  }
  const whole = path.resolve(path.dirname(mapFile), file);
  const other = kindOfTable(whole, '');
  if (other) return openTable(whole, other, { encoding });
  throw new UsageError(
    `${mapFile}: ${file} is not a table; join a .csv, .tsv, .json or .ndjson file`,
  );
}

function asJson(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
