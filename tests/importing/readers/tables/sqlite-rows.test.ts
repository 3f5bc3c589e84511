import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  openDatabase,
  sqliteTable,
  tablesOf,
} from '../../../../src/importing/readers/tables/sqlite-rows.ts';
import { UsageError } from '../../../../src/system/errors.ts';
import { folderForTest } from '../../../helpers/imports.ts';
import { allOf } from '../../../helpers/pieces.ts';

function database(sql: string): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(sql);
  return db;
}

describe('sqliteTable', () => {
  test('gives columns and rows, with numbers of any length and bytes as text', async () => {
    const db = database(`CREATE TABLE "my news" (id INTEGER, "the text" TEXT, raw BLOB, gone TEXT);
      INSERT INTO "my news" VALUES (9007199254740993, 'ж', x'61', NULL);`);
    const table = sqliteTable(db, 'my news');
    expect(await table.columns()).toEqual(['id', 'the text', 'raw', 'gone']);
    expect(await allOf(table.rows())).toEqual([
      {
        type: 'row',
        values: { id: 9_007_199_254_740_993n, 'the text': 'ж', raw: 'a', gone: null },
        place: 'my news 1',
        isDamaged: false,
      },
    ]);
  });

  test('suggests the table that was meant', () => {
    const db = database('CREATE TABLE articles (id); CREATE TABLE authors (id)');
    expect(() => sqliteTable(db, 'artcles')).toThrow('did you mean "articles"?');
  });
});

test('tablesOf gives the longest table first, and views last', () => {
  const db = database(`CREATE TABLE a (id); CREATE TABLE b (id); CREATE VIEW c AS SELECT * FROM b;
    INSERT INTO b VALUES (1), (2);`);
  expect(tablesOf(db)).toEqual([
    { name: 'b', rows: 2 },
    { name: 'a', rows: 0 },
    { name: 'c', rows: 0 },
  ]);
});

describe('openDatabase', () => {
  function fileWith(sql: string): string {
    const file = path.join(folderForTest(), 'a.db');
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
    return file;
  }

  function opened(file: string): DatabaseSync {
    const db = openDatabase(file);
    onTestFinished(() => db.close());
    return db;
  }

  test('reads no view without end, and no file that a schema names', async () => {
    const db = opened(
      fileWith(`CREATE TABLE a (id); INSERT INTO a VALUES (1);
        CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c;
        CREATE VIEW files AS SELECT load_extension('/tmp/a.so') AS id;
        CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END;`),
    );
    expect(tablesOf(db).map(({ name }) => name)).toEqual(['a', 'endless', 'files']);
    expect(await allOf(sqliteTable(db, 'a').rows())).toMatchObject([{ values: { id: 1n } }]);
    for (const name of ['endless', 'files']) {
      const message = expect.stringContaining('cannot be read') as string;
      await expect(rowsOrFault(db, name)).resolves.toMatchObject([{ type: 'fault', message }]);
    }
  });

  async function rowsOrFault(db: DatabaseSync, name: string) {
    try {
      return await allOf(sqliteTable(db, name).rows());
    } catch (error) {
      return [{ type: 'fault', message: error instanceof UsageError ? error.message : '' }];
    }
  }

  test('writes nothing', () => {
    const db = opened(fileWith('CREATE TABLE a (id)'));
    expect(() => {
      db.exec('INSERT INTO a VALUES (1)');
    }).toThrow('readonly');
  });

  test('a table that is damaged takes no other with it', async () => {
    const file = fileWith(`PRAGMA page_size = 1024; CREATE TABLE a (id); CREATE TABLE b (id);
      INSERT INTO a VALUES (1); INSERT INTO b VALUES (2);`);
    const bytes = readFileSync(file);
    // The first page of each table is behind that of the schema.
    writeFileSync(file, bytes.fill(0xff, 2048, 2100));
    const db = opened(file);
    expect(tablesOf(db)).toEqual([
      { name: 'a', rows: 1 },
      { name: 'b', rows: 0 },
    ]);
    expect(await allOf(sqliteTable(db, 'a').rows())).toMatchObject([{ values: { id: 1n } }]);
    expect(await allOf(sqliteTable(db, 'b').rows())).toMatchObject([
      { type: 'fault', place: 'b 1', message: expect.stringContaining('malformed') as string },
    ]);
  });
});
