import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { parseImportMap } from '../../../../src/importing/map/import-map.ts';
import { JoinedTables } from '../../../../src/importing/readers/tables/joined-tables.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'joined-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('rows of other files are lists in the record, in their order', async () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'authors.csv'), 'id,name\n1,Ann\n2,Bob\n2\n1,Anne\n');
  writeFileSync(path.join(dir, 'pictures.json'), '[{"article": 7, "file": "a.jpg"}]');
  const loaded = parseImportMap(
    path.join(dir, 'map.yaml'),
    `fields: {}
join:
  authors: { file: authors.csv, key: id, by: author_ids, split: "," }
  pictures: { file: pictures.json, key: article, by: id }
`,
  );
  const context = { file: path.join(dir, 'dump.csv'), kind: 'csv', encoding: undefined } as const;
  const joined = await JoinedTables.open(loaded, context);
  expect(joined.addTo({ id: '7', author_ids: '2, 1' })).toEqual({
    id: '7',
    author_ids: '2, 1',
    authors: [
      { id: '2', name: 'Bob' },
      { id: '1', name: 'Ann' },
      { id: '1', name: 'Anne' },
    ],
    pictures: [{ article: 7, file: 'a.jpg' }],
  });
  expect(joined.names).toEqual(['authors', 'pictures']);
  expect(joined.columns).toEqual([
    'authors.id',
    'authors.name',
    'pictures.article',
    'pictures.file',
  ]);
  expect(joined.faults).toMatchObject([{ place: 'join.authors:4' }]);
  expect(joined.unknownKeys).toEqual([]);
  joined.close();
});

test('tables of a database are joined through a table between them', async () => {
  const dir = folder();
  const file = path.join(dir, 'news.db');
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE links (article INTEGER, tag INTEGER); CREATE TABLE tags (id INTEGER, name TEXT);
    INSERT INTO links VALUES (1, 20), (1, 10), (2, 10); INSERT INTO tags VALUES (10, 'ten'), (20, 'twenty');`);
  db.close();
  const loaded = parseImportMap(
    path.join(dir, 'map.yaml'),
    `fields: {}
join:
  links: { table: links, key: article, by: id }
  tags: { table: tags, key: id, by: links.tag }
`,
  );
  const joined = await JoinedTables.open(loaded, { file, kind: 'sqlite', encoding: undefined });
  expect(joined.addTo({ id: 1n })['tags']).toMatchObject([{ name: 'twenty' }, { name: 'ten' }]);
  joined.close();
});

test('says which key a table does not have', async () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'a.csv'), 'id,name\n1,Ann\n');
  const text = 'fields: {}\njoin: { a: { file: a.csv, key: idd, by: x } }';
  const loaded = parseImportMap(path.join(dir, 'map.yaml'), text);
  const joined = await JoinedTables.open(loaded, { file: '/', kind: 'csv', encoding: undefined });
  expect(joined.unknownKeys).toMatchObject([{ name: 'a', key: 'idd', columns: ['id', 'name'] }]);
  joined.close();
});
