/** A row of a table, or an object of a list of them. */
export interface TableRow {
  type: 'row';
  /** By column; of JSON with what is nested. */
  values: Readonly<Record<string, unknown>>;
  /** Where it is in its file: the number of its first line, or what a database has in its place. */
  place: string;
  /** Whether its text has characters that could not be decoded. */
  isDamaged: boolean;
}

/** A row that cannot be read. */
export interface RowFault {
  type: 'fault';
  place: string;
  message: string;
}

/** Rows in an order that is always the same; what is not a row is a fault, and the rest goes on. */
export type Rows = AsyncIterable<TableRow | RowFault>;

/** A table of records, whatever its file is. */
export interface Table {
  rows(): Rows;
  /** The columns, where the file says which it has; else undefined: each row has its own. */
  columns(): Promise<readonly string[] | undefined>;
  close(): void;
}
