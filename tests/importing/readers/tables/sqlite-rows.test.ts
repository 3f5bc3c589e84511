import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sqliteTable, tablesOf } from '../../../../src/importing/readers/tables/sqlite-rows.ts';
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

test('tablesOf gives the longest table first, and views', () => {
  const db = database(`CREATE TABLE a (id); CREATE TABLE b (id); CREATE VIEW c AS SELECT * FROM b;
    INSERT INTO b VALUES (1), (2);`);
  expect(tablesOf(db)).toEqual([
    { name: 'b', rows: 2 },
    { name: 'c', rows: 2 },
    { name: 'a', rows: 0 },
  ]);
});
