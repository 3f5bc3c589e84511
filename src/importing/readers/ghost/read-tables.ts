import { splitJson } from '../tables/split-json.ts';
import { rowOf, type Row } from './rows.ts';

/** A row of a table, or why it cannot be read. */
interface TablePart {
  /** '' of a fault that is not in one. */
  table: string;
  row?: Row;
  fault: string;
  /** Whether none of the tables is there. */
  isMissing?: true;
}

/** Where exports have their tables: in the wrapper `db`, without it, and bare. */
const wrappers = ['db..data.', 'data.', ''];

/** The rows of some tables of an export that comes in pieces, in their order there. */
export async function* readTables(
  pieces: AsyncIterable<string>,
  tables: readonly string[],
): AsyncGenerator<TablePart> {
  const paths = wrappers.flatMap((wrapper) => tables.map((table) => wrapper + table));
  for await (const part of splitJson(pieces, paths)) {
    if ('fault' in part) {
      const { fault, isMissing } = part;
      yield { table: '', fault, ...(isMissing ? { isMissing } : {}) };
    } else yield readRow((part.list ?? '').replace(/^.*\./, ''), part.text);
  }
}

function readRow(table: string, text: string): TablePart {
  try {
    return { table, row: rowOf(JSON.parse(text)), fault: '' };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return { table, fault: `a row of ${table} cannot be read as JSON (${error.message})` };
  }
}
