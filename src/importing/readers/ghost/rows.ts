/** A row of a table of the export, or an object in a document of the editor. */
export type Row = Readonly<Record<string, unknown>>;

/** A value as a row; one that is not an object has no columns. */
export function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

/** A value as a list; one that is none is empty. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The rows of a list. */
export function rowsOf(value: unknown): Row[] {
  return listOf(value).map(rowOf);
}

/** A column as text; '' where there is none. */
export function textIn(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
