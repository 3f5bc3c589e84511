import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../scripts/bench/random.ts';
import { folderForRun } from './folder-for-run.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const snippets =
  '\0|\u0001|\uFFFE|<![CDATA[|]]>|-->|<!--|&lt;|&#0;|&#xD800;|<b>|</p>|<table>|"|\'|,|;|\n|\r|\f|***|---|{{<|>}}|{{|}}|[caption]|[/caption]|{%|%}|{|}|0000-00-00|9999-99-99|РїСЂРё|\u202E|😀|\\|`|$|{"a":|<script>|</script>|javascript:|../|&amp;|<w:p>|</w:t>|<svg>|<math>|</template>|[^1]|<a href="|_|1. |\t'.split(
    '|',
  );

const nests: readonly (readonly [open: string, close: string])[] = [
  ['<div>', '</div>'],
  ['<ul><li>', '</li></ul>'],
  ['<b>', '</b>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['> ', ''],
  ['[', ']'],
  ['*a ', '*'],
  ['{"a":', '}'],
  ['<blockquote>', ''],
];

/** Damage to any bytes. */
const mutations: readonly Mutation[] = [
  function flip(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let times = random.between(1, 8); times > 0; times--)
      copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  function cutOut(bytes, random) {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + below(random, 200))]);
  },
  function repeat(bytes, random) {
    const from = below(random, bytes.length);
    const part = bytes.subarray(from, from + random.between(1, 80));
    // The parser of Markdown takes minutes for some texts of 200 kB.
    const times = Math.min(10 ** below(random, 5), Math.floor(50_000 / part.length) + 1);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(from),
    ]);
  },
  function move(bytes, random) {
    const from = below(random, bytes.length);
    const part = bytes.subarray(from, from + random.between(1, 80));
    return insertAt(bytes, below(random, bytes.length), part);
  },
  insert,
  insert,
  function nest(bytes, random) {
    const [open, close] = nests[below(random, nests.length)] ?? ['', ''];
    const depth = 10 ** below(random, 4);
    const at = below(random, bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(open.repeat(depth)),
      bytes.subarray(at, at + 20),
      Buffer.from(close.repeat(depth)),
      bytes.subarray(at + 20),
    ]);
  },
];

function insert(bytes: Buffer, random: Random): Buffer {
  const snippet = Buffer.from(snippets[below(random, snippets.length)] ?? '');
  return insertAt(bytes, below(random, bytes.length), snippet);
}

function insertAt(bytes: Buffer, at: number, part: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
}

/** From 0 to below `count`. */
function below(random: Random, count: number): number {
  return Math.floor(random.next() * count);
}

/** Damages a few of the files, each as its kind allows: bytes, parts of a zip, or values of a database. */
export function mutateFiles(
  files: Readonly<Record<string, Buffer>>,
  random: Random,
): Record<string, Buffer> {
  const changed: Record<string, Buffer> = { ...files };
  const names = Object.keys(files);
  for (let times = random.between(1, 3); times > 0; times--) {
    const name = names[below(random, names.length)] ?? '';
    const bytes = changed[name];
    if (bytes && bytes.length > 0) changed[name] = mutateFile(name, bytes, random);
  }
  return changed;
}

function mutateFile(name: string, bytes: Buffer, random: Random): Buffer {
  // Most damage to the bytes of these only makes them unreadable.
  if (name.endsWith('.docx') && random.chance(0.85)) return mutatePart(bytes, random);
  if (name.endsWith('.db') && random.chance(0.75)) return mutateValue(bytes, random);
  return mutateBytes(bytes, random);
}

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  return mutations[below(random, mutations.length)]?.(bytes, random) ?? bytes;
}

/** Damages one part of a zip, most often the text of the document. */
function mutatePart(bytes: Buffer, random: Random): Buffer {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return bytes;
  }
  const names = Object.keys(parts);
  const name = random.chance(0.6)
    ? 'word/document.xml'
    : (names[below(random, names.length)] ?? '');
  const part = parts[name];
  if (!part || part.length === 0) return bytes;
  return Buffer.from(zipSync({ ...parts, [name]: mutateBytes(Buffer.from(part), random) }));
}

/** Damages one value of one row of a database. */
function mutateValue(bytes: Buffer, random: Random): Buffer {
  using folder = folderForRun();
  const file = path.join(folder.name, 'a.db');
  writeFileSync(file, bytes);
  try {
    using database = new DatabaseSync(file);
    const tables = namesIn(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    const table = tables[below(random, tables.length)] ?? '';
    const columns = namesIn(database, `SELECT name FROM pragma_table_info('${table}')`);
    const column = columns[below(random, columns.length)] ?? '';
    const rows = database.prepare(`SELECT rowid, "${column}" AS value FROM "${table}"`).all();
    const row = rows[below(random, rows.length)];
    const value = Buffer.from(String(row?.['value'] ?? 'x'));
    const damaged = value.length === 0 ? value : mutateBytes(value, random);
    database
      .prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`)
      .run(random.chance(0.2) ? damaged : damaged.toString('utf8'), Number(row?.['rowid'] ?? 0));
  } catch {
    // It was damaged before.
    return bytes;
  }
  return readFileSync(file);
}

function namesIn(database: DatabaseSync, query: string): string[] {
  return database
    .prepare(query)
    .all()
    .map((row) => String(row['name']));
}
