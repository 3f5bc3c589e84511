import { hasColumn } from '../../map/field-map.ts';
import { checkColumns, namedColumns, type LoadedMap } from '../../map/import-map.ts';
import type { JoinedTables } from './joined-tables.ts';
import type { Table } from './table.ts';

/** Names of nested values are collected so deep. */
const deepest = 4;

/** Objects may lack keys: the names of so many serve for advice. */
const sampled = 1000;

/** Throws `ContentErrors` where a map names columns that the tables and those joined to them do not have. */
export async function checkMapColumns(
  loaded: LoadedMap,
  tables: readonly Table[],
  joined: JoinedTables,
): Promise<void> {
  for (const { name, key, columns } of joined.unknownKeys)
    checkColumns(loaded, [{ column: key, path: ['join', name, 'key'] }], columns);
  const isJoined = (column: string) => joined.columns.includes(column);
  let wanted = namedColumns(loaded.map).filter(({ column }) => !isJoined(column));
  const known = new Set<string>();
  for (const table of tables) {
    const columns = await table.columns();
    if (columns) {
      const unknown = wanted.filter(({ column }) => !columns.includes(column));
      checkColumns(loaded, unknown, [...columns, ...joined.columns]);
    } else {
      wanted = await withoutThoseIn(table, wanted, known);
    }
  }
  if (known.size > 0) checkColumns(loaded, wanted, [...known, ...joined.columns]);
}

/** Reads objects until each column has been seen in one. */
async function withoutThoseIn<T extends { column: string }>(
  table: Table,
  wanted: readonly T[],
  known: Set<string>,
): Promise<T[]> {
  let left = [...wanted];
  let rows = 0;
  for await (const row of table.rows()) {
    if (left.length === 0) break;
    if (row.type === 'fault') continue;
    left = left.filter(({ column }) => !hasColumn(row.values, column));
    if (rows++ < sampled) for (const path of pathsIn(row.values, deepest)) known.add(path);
  }
  return left;
}

/** The paths of keys in a value: `author`, `author.name`. */
function* pathsIn(value: unknown, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) yield* pathsIn(item, depth);
    return;
  }
  for (const [key, inside] of Object.entries(value)) {
    yield key;
    for (const path of pathsIn(inside, depth - 1)) yield `${key}.${path}`;
  }
}
