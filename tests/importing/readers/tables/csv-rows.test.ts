import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csvRows,
  headerOf,
  separatorOf,
} from '../../../../src/importing/readers/tables/csv-rows.ts';
import { allOf, piecesOf } from '../../../helpers/pieces.ts';

async function read(text: string, separator = ',', size = 7) {
  const rows = await allOf(csvRows(piecesOf(text, size), separator));
  return rows.map((row) =>
    row.type === 'row' ? Object.values(row.values) : `${row.place}: ${row.message}`,
  );
}

describe('csvRows', () => {
  test('gives the rows with the number of their first line', async () => {
    const text = 'a,b\r\n1,"two\r\nlines"\r\n\r\n3,"say ""so"""\r\n';
    const rows = await allOf(csvRows(piecesOf(text), ','));
    expect(rows).toEqual([
      { type: 'row', values: { a: '1', b: 'two\nlines' }, place: '2', isDamaged: false },
      { type: 'row', values: { a: '3', b: 'say "so"' }, place: '5', isDamaged: false },
    ]);
  });

  test('takes lines that end in CR alone', async () => {
    expect(await read('a;b\r1;2\r3;4\r', ';')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a row with too few or too many values is a fault, and the rest goes on', async () => {
    expect(await read('a,b\n1\n2,3,4\n5,6,\n7,8\n')).toEqual([
      '2: this row has 1 values, and the first line names 2 columns',
      '3: this row has 3 values, and the first line names 2 columns',
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  test('a quotation mark that does not close costs one row', async () => {
    expect(await read('a,b\n1,"open\n2,3\n4,"5"\n6,7\n')).toEqual([
      '2: a quotation mark in this row is not at the end of its value',
      ['2', '3'],
      ['4', '5'],
      ['6', '7'],
    ]);
    expect(await read('a,b\n1,"open\n2,3\n')).toEqual([
      '2: a quotation mark that opens in this row does not close',
      ['2', '3'],
    ]);
  });

  test('a quotation mark within a value that is not quoted is part of it', async () => {
    expect(await read('a,b\n1,a 5" disk\n2,b\n')).toEqual([
      ['1', 'a 5" disk'],
      ['2', 'b'],
    ]);
  });

  test('says of a row that its characters could not be decoded', async () => {
    const [row] = await allOf(csvRows(piecesOf('a\nb\uFFFD\n'), ','));
    expect(row).toMatchObject({ isDamaged: true });
  });

  test('whatever is quoted comes out as it went in, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ж', '😀') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const quoted = rows.map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','),
          );
          const text = `a,b\n${quoted.map((row) => `${row}\n`).join('')}`;
          expect(await read(text, ',', size)).toEqual(rows);
        },
      ),
    );
  });

  test('of any text each line is in a row or is a fault', async () => {
    const characters = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(characters, async (text) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        const rows = await allOf(csvRows(piecesOf(`x,y\n${text}`), ','));
        const letters = rows.flatMap((row) =>
          row.type === 'row' ? (Object.values(row.values).join('').match(/a/g) ?? []) : [],
        );
        const faults = new Set(
          rows.flatMap((row) => (row.type === 'fault' ? [Number(row.place)] : [])),
        );
        const lost = `x,y\n${text}`
          .split('\n')
          .flatMap((line, index) => (faults.has(index + 1) ? (line.match(/a/g) ?? []) : []));
        expect(rows.length).toBeLessThanOrEqual(lines.length);
        expect(letters.length + lost.length).toBe(text.match(/a/g)?.length ?? 0);
      }),
    );
  });
});

test('headerOf gives each column a name of its own', () => {
  expect(headerOf('\uFEFFid, "Head, line",,id', ',')).toEqual([
    'id',
    '"Head',
    'line"',
    'column 4',
    'id 2',
  ]);
  expect(headerOf('id,"Head, line"', ',')).toEqual(['id', 'Head, line']);
});

test('separatorOf takes what is there most often, outside of quotation marks', () => {
  expect(separatorOf('a;b;"c,d,e,f"')).toBe(';');
  expect(separatorOf('a\tb')).toBe('\t');
  expect(separatorOf('a')).toBe(',');
});
