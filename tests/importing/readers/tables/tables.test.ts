import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportedItem } from '../../../../src/importing/imported-item.ts';
import type { ReadOptions, Reader } from '../../../../src/importing/reader.ts';
import { csv, json, sqlite } from '../../../../src/importing/readers/tables/tables.ts';
import { ContentErrors } from '../../../../src/system/errors.ts';
import { readOptions } from '../../../helpers/imports.ts';
import { allOf } from '../../../helpers/pieces.ts';

const options: ReadOptions = { ...readOptions, today: '2021-08-30' };

let folder = '';
const cwd = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(cwd);
  rmSync(folder, { recursive: true });
});

function put(name: string, data: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
  return file;
}

async function read(reader: Reader, given: string, map: string) {
  return allOf(reader.read([given], { ...options, map: put('map.yaml', map) }));
}

async function titles(reader: Reader, given: string, map: string): Promise<string[]> {
  const all = await read(reader, given, map);
  return all
    .filter((each): each is ImportedItem => each.type === 'item')
    .map(({ place, title }) => `${place} ${title.text}`);
}

describe('csv', () => {
  test('reads rows, leaves out those that are not meant, and tells faults with their lines', async () => {
    const file = put('dump.csv', 'id,title,state\n1,One,on\n2,Two,off\n3\n4,Four,on\n');
    const map = 'key: id\nwhere: { state: on }\nfields: { title: title }\n';
    expect(await read(csv, file, map)).toMatchObject([
      { type: 'item', origin: 'dump.csv#1', place: 'dump.csv:2' },
      { type: 'counted', what: 'rows that "where" leaves out' },
      { type: 'fault', place: 'dump.csv:4', lost: true },
      { type: 'item', origin: 'dump.csv#4', place: 'dump.csv:5' },
    ]);
  });

  test('reads other alphabets and separators', async () => {
    // "Новости" and "города" in windows-1251.
    const words = [
      0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xe8, 0x20, 0xe3, 0xee, 0xf0, 0xee, 0xe4, 0xe0,
    ];
    const file = put(
      'dump.csv',
      Buffer.concat([Buffer.from('title;n\n'), Buffer.from(words), Buffer.from(';1\n')]),
    );
    const map = put('map.yaml', 'fields: { title: title }\nignore: [n]');
    const [item] = await allOf(csv.read([file], { ...options, encoding: 'windows-1251', map }));
    expect(item).toMatchObject({ title: { text: 'Новости города' } });
  });

  test('says which columns are not there', async () => {
    const file = put('dump.csv', 'id,headline\n1,One\n');
    const failed = read(csv, file, 'fields: { title: headlin }');
    await expect(failed).rejects.toThrow(ContentErrors);
    await expect(failed).rejects.toMatchObject({
      problems: [
        {
          line: 1,
          column: 18,
          message: 'there is no column "headlin"',
          hint: 'did you mean "headline"?',
        },
      ],
    });
  });

  test('without a map writes one, shows three rows, and never writes over one', async () => {
    const row = (n: number) => `${n},Headline ${n},2021-08-0${n},<p>Text ${n}.</p>\n`;
    const file = put('dump.csv', `id,title,date,body\n${[1, 2, 3, 4].map((n) => row(n)).join('')}`);
    const first = allOf(csv.read([file], options));
    await expect(first).rejects.toThrow(
      /Headline 3[^]*npm run import -- dump\.csv --map import-map\.yaml/,
    );
    await expect(first).rejects.not.toThrow('Headline 4');
    const written = readFileSync('import-map.yaml', 'utf8');
    expect(await titles(csv, file, written)).toHaveLength(4);
    writeFileSync('import-map.yaml', 'mine');
    await expect(allOf(csv.read([file], options))).rejects.toThrow(
      'import-map.yaml is there already',
    );
    expect(readFileSync('import-map.yaml', 'utf8')).toBe('mine');
  });
});

describe('json', () => {
  test('reads a list, a list within an object, lines, and an object in each file of a folder', async () => {
    const map = 'fields: { title: head.line }';
    const one = '{"head": {"line": "One"}}';
    const two = '{"head": {"line": "Two"}}';
    expect(await titles(json, put('a.json', `[${one},\n${two}]`), map)).toEqual([
      'a.json:1 One',
      'a.json:2 Two',
    ]);
    expect(
      await titles(
        json,
        put('b.json', `{"data": {"items": [${one}]}}`),
        `rows: data.items\n${map}`,
      ),
    ).toEqual(['b.json:1 One']);
    expect(await titles(json, put('c.ndjson', `${one}\n${two}\n`), map)).toHaveLength(2);
    put('d/1.json', one);
    put('d/2.json', two);
    expect(await titles(json, path.join(folder, 'd'), map)).toEqual([
      '1.json:1 One',
      '2.json:1 Two',
    ]);
  });

  test('a key that only a later object has is a column, one that none has is not', async () => {
    const file = put('a.json', '[{"a": "x"}, {"b": {"c": "y"}}]');
    expect(await titles(json, file, 'fields: { title: b.c }\nignore: [a]')).toHaveLength(2);
    await expect(titles(json, file, 'fields: { title: b.d }')).rejects.toMatchObject({
      problems: [{ message: 'there is no column "b.d"' }],
    });
  });

  test('finds the list of articles for a map to begin with', async () => {
    const article = { title: 'Some title', date: '2021-08-26', body: 'Text' };
    const file = put(
      'a.json',
      JSON.stringify({ meta: { tags: [{ n: 1 }] }, data: { posts: [article] } }),
    );
    await expect(allOf(json.read([file], options))).rejects.toThrow('Some title');
    expect(readFileSync('import-map.yaml', 'utf8')).toContain('rows: data.posts');
  });
});

describe('sqlite', () => {
  const sql = `CREATE TABLE log (id INTEGER);
    INSERT INTO log VALUES (1), (2), (3);
    CREATE TABLE posts (id INTEGER, title TEXT, body TEXT, published INTEGER, author INTEGER);
    INSERT INTO posts VALUES (5, 'Five', '<p>Text</p>', 1629979200, 1), (6, 'Six', 'Text', 1629979200, 2);
    CREATE TABLE authors (id INTEGER, name TEXT);
    INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');`;

  function database(): string {
    const file = path.join(folder, 'news.db');
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    return file;
  }

  test('reads a table with those joined to it', async () => {
    const map = `rows: posts
key: id
fields: { title: title, body: body, date: { column: published, format: epoch, zone: UTC }, authors: authors.name }
join:
  authors: { table: authors, key: id, by: author }
`;
    expect(await read(sqlite, database(), map)).toMatchObject([
      { origin: 'news.db#5', date: '2021-08-26', authors: [{ name: 'Ann' }], notUnderstood: [] },
      { origin: 'news.db#6', date: '2021-08-26', authors: [{ name: 'Bob' }], notUnderstood: [] },
    ]);
  });

  test('takes for a map to begin with the table that looks like articles', async () => {
    await expect(allOf(sqlite.read([database()], options))).rejects.toThrow('Five');
    expect(readFileSync('import-map.yaml', 'utf8')).toContain('rows: posts');
  });

  test('a file that is not a database is told', async () => {
    const map = put('map.yaml', 'fields: {}');
    const file = put('a.db', 'SQLite format 3\0 and no more');
    await expect(allOf(sqlite.read([file], { ...options, map }))).rejects.toThrow(
      'cannot be read as an SQLite database',
    );
    expect(existsSync('import-map.yaml')).toBe(false);
  });
});

test.each([
  ['dump.csv', '', csv],
  ['dump.TSV', '', csv],
  ['a.json', '', json],
  ['a.jsonl', '', json],
  ['a.dat', 'SQLite format 3\0', sqlite],
])('%s is recognised', (name, head, expected) => {
  const sample = { path: name, isFolder: false, names: [], head };
  expect([csv, json, sqlite].filter((reader) => reader.recognises(sample))).toEqual([expected]);
});
