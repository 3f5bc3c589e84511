import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CheckFailed } from '../../../system/errors.ts';
import { codeOf } from '../../../system/files.ts';
import type { ImportedItem, SourceName } from '../../imported-item.ts';
import { parseImportMap } from '../../map/import-map.ts';
import { plainField } from '../../words/item-texts.ts';
import { textOfSource } from '../../words/shown-text.ts';
import { guessMap, writeGuess, type GuessedMap } from './guess-map.ts';
import { itemOfRecord, leavesOf } from './map-record.ts';
import { openTable, type TableKind } from './open-table.ts';
import { openDatabase, tablesOf } from './sqlite-rows.ts';
import type { Table, TableRow } from './table.ts';

/** The map that is written, in the working directory. */
const mapName = 'import-map.yaml';

/** So many rows are looked at, and so many are shown. */
const sampled = 100;
const shown = 3;

export interface BeginOptions {
  encoding?: string | undefined;
  timeZone: string;
  today: string;
}

/**
 * Writes a map to begin with beside whoever imports without one, and throws `CheckFailed`, whose message shows the first
 * rows as they would become articles, and what to type next. A map that is there already is never written over.
 */
export async function beginMap(
  given: string,
  files: readonly string[],
  kind: TableKind,
  options: BeginOptions,
): Promise<never> {
  const { guess, rows, from } = await guessFrom(files, kind, options);
  const name = path.basename(given);
  const text = writeGuess(name, guess, from);
  const next = `npm run import -- ${path.relative(process.cwd(), given)} --map ${mapName}`;
  await writeFile(path.resolve(mapName), text, { flag: 'wx' }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new CheckFailed(
      `${name} needs a map, which says which column is which field; ${mapName} is there already: change it for this file or move it away, and then:\n\n  ${next}\n`,
    );
  });
  const { map } = parseImportMap(mapName, text);
  const items = rows.slice(0, shown).map(({ values, place }) =>
    itemOfRecord(values, {
      map,
      name,
      place: `${name}:${place}`,
      joined: [],
      timeZone: options.timeZone,
      today: options.today,
    }),
  );
  throw new CheckFailed(
    [
      `${mapName} was written: it says which column of ${name} is which field, as far as that can be guessed.`,
      ...missing(guess),
      items.length === 0
        ? 'There are no rows to show.'
        : items.length === 1
          ? 'So the first row becomes an article:'
          : `So the first ${items.length} rows become articles:`,
      ...items.map((item) => describe(item)),
      `Read ${mapName} through and correct it. Then try it, without --dry-run to import:\n\n  ${next} --dry-run\n`,
    ].join('\n\n'),
  );
}

async function guessFrom(files: readonly string[], kind: TableKind, options: BeginOptions) {
  const [file = ''] = files;
  const candidates =
    kind === 'sqlite'
      ? namesOfTables(file)
      : [undefined, ...(kind === 'json' ? await listsIn(file, options) : [])];
  const all = [];
  for (const from of candidates) {
    const { columns, rows } = await sample(files, kind, from, options);
    all.push({
      guess: guessMap(
        columns,
        rows.map(({ values }) => values),
      ),
      rows,
      from,
    });
  }
  // The one that has what an article has.
  const degree = ({ fields }: GuessedMap) =>
    [fields.title, fields.body, fields.date].filter((each) => each !== undefined).length;
  const [first] = all.toSorted((a, b) => degree(b.guess) - degree(a.guess));
  return first ?? { guess: guessMap([], []), rows: [], from: undefined };
}

async function sample(
  files: readonly string[],
  kind: TableKind,
  from: string | undefined,
  { encoding }: BeginOptions,
): Promise<{ columns: string[]; rows: TableRow[] }> {
  const columns = new Set<string>();
  const rows: TableRow[] = [];
  for (const file of files) {
    if (rows.length >= sampled) break;
    const table = await openTable(file, kind, { encoding, rows: from });
    try {
      for (const column of (await table.columns()) ?? []) columns.add(column);
      rows.push(...(await firstRows(table, sampled - rows.length)));
    } finally {
      table.close();
    }
  }
  const leaves = rows.flatMap(({ values }) => [...leavesOf(values, '')]);
  return { columns: [...new Set([...columns, ...leaves.map((leaf) => leaf.path)])], rows };
}

async function firstRows(table: Table, most: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if (row.type === 'row') rows.push(row);
    if (rows.length === most) break;
  }
  return rows;
}

function namesOfTables(file: string): string[] {
  const database = openDatabase(file);
  try {
    return tablesOf(database).map(({ name }) => name);
  } finally {
    database.close();
  }
}

/** The paths of the lists of objects in a JSON file that is one object. */
async function listsIn(file: string, options: BeginOptions): Promise<string[]> {
  const { rows } = await sample([file], 'json', undefined, options);
  const [only, ...others] = rows;
  return only && others.length === 0 ? [...listPaths(only.values, '')] : [];
}

function* listPaths(value: unknown, before: string): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inside] of Object.entries(value)) {
    const isList = Array.isArray(inside) && typeof inside[0] === 'object' && inside[0] !== null;
    if (isList) yield before + key;
    else yield* listPaths(inside, `${before}${key}.`);
  }
}

function missing({ fields }: GuessedMap): string[] {
  const lacks = (['title', 'date', 'body'] as const).filter((name) => fields[name] === undefined);
  return lacks.length === 0 ? [] : [`No column was found for ${lacks.join(', ')}.`];
}

function describe(item: ImportedItem): string {
  const names = (list: readonly SourceName[] = []) => list.map(({ name }) => name).join(', ');
  const body = item.body ? textOfSource(item.body).replaceAll(/\s+/g, ' ').trim() : '';
  const lines = {
    title: plainField(item.title),
    date: item.date ?? '',
    authors: names(item.authors),
    topics: names(item.topics),
    source: names(item.sources),
    address: item.address ?? '',
    summary: item.summary ? plainField(item.summary) : '',
    body,
  };
  return Object.entries(lines)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `  ${name}: ${text.length > 90 ? `${text.slice(0, 89)}…` : text}`)
    .join('\n');
}
