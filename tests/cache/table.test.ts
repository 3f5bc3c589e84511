import path from 'node:path';
import { expect, test } from 'vitest';
import {
  forget,
  insert,
  inTransaction,
  openTable,
  sumOf,
  tableName,
} from '../../src/cache/table.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

const entry = (key: string, value = 'v') => ({ kind: 'k', key, value });
const open = async () => openTable(path.join(await temporaryFolder(), tableName), 20_000, 100);

test('what was written is found, with a sum of its kind, key and value', async () => {
  const table = await open();
  insert(table, [entry('a', 'one'), entry('b')], 20_000);
  expect(table.find.get('k', 'a')).toMatchObject({ value: 'one', sum: sumOf('k', 'a', 'one') });
  expect(table.find.get('k', 'c')).toBeUndefined();
  expect(sumOf('k', 'a', 'one')).not.toBe(sumOf('ka', '', 'one'));
  table.db.close();
});

test('a new table marks what is needed, and forgets the rest after two months', async () => {
  const table = await open();
  expect(table.marks).toBe(true);
  insert(table, [entry('a'), entry('b')], 20_000);
  const wanted = Number(table.find.get('k', 'a')?.['id']);
  forget(table.db, [wanted], 20_061);
  expect(table.find.get('k', 'a')).toBeDefined();
  expect(table.find.get('k', 'b')).toBeUndefined();
  table.db.close();
});

test('an error undoes a transaction', async () => {
  const { db, find } = await open();
  const work = () => {
    db.exec("insert into entries (kind, key, used, sum, value) values ('k', 'a', 1, '', 'v')");
    throw new Error('no');
  };
  expect(() => inTransaction(db, 'begin', work)).toThrow('no');
  expect(find.get('k', 'a')).toBeUndefined();
  db.close();
});
