import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  kindOfTable,
  openTable,
  type TableOptions,
} from '../../../../src/importing/readers/tables/open-table.ts';
import { allOf } from '../../../helpers/pieces.ts';

async function open(name: string, text: string | Uint8Array, options: TableOptions = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const table = await openTable(file, kindOfTable(name, '') ?? 'csv', options);
  const rows = await allOf(table.rows());
  return {
    columns: await table.columns(),
    rows: rows.map((row) => (row.type === 'row' ? row.values : row.message)),
  };
}

describe('openTable', () => {
  test('finds what separates the values, or takes what is said', async () => {
    expect((await open('a.csv', 'a;b,c\n1;2,3\n', { separator: ',' })).columns).toEqual([
      'a;b',
      'c',
    ]);
    expect((await open('a.csv', 'a;b;"c,d"\n1;2;3\n')).rows).toEqual([
      { a: '1', b: '2', 'c,d': '3' },
    ]);
    expect((await open('a.tsv', 'a,b\tc\n1,2\t3\n')).rows).toEqual([{ 'a,b': '1,2', c: '3' }]);
  });

  test('reads UTF-16, as spreadsheets save it', async () => {
    const bytes = Buffer.from('\uFEFFa\tb\nж\tя\n', 'utf16le');
    expect((await open('a.tsv', bytes)).rows).toEqual([{ a: 'ж', b: 'я' }]);
  });

  test('knows objects on lines from a list', async () => {
    expect((await open('a.json', '{"a": 1}\n{"a": 2}\n')).rows).toEqual([{ a: 1 }, { a: 2 }]);
    expect((await open('a.json', '{\n"a": 1}')).rows).toEqual([{ a: 1 }]);
    expect((await open('a.json', '\uFEFF[{"a": 1}]')).rows).toEqual([{ a: 1 }]);
  });

  test('tells how much has been read', async () => {
    const told: number[] = [];
    await open('a.csv', 'a\n1\n', { onBytes: (bytes) => told.push(bytes) });
    expect(told.at(-1)).toBe(4);
  });
});
