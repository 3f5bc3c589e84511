import { expect, test } from 'vitest';
import { jsonRows, ndjsonRows } from '../../../../src/importing/readers/tables/json-rows.ts';
import { allOf, piecesOf } from '../../../helpers/pieces.ts';

test('a value that is malformed or no object is a fault, and the rest goes on', async () => {
  const rows = await allOf(jsonRows(piecesOf('[{"a": 1},\n{"a": tru},\n7,\n{"a": 2}]'), undefined));
  expect(rows).toMatchObject([
    { type: 'row', values: { a: 1 }, place: '1' },
    { type: 'fault', place: '2' },
    { type: 'fault', place: '3', message: 'this is not an object with fields' },
    { type: 'row', values: { a: 2 }, place: '4' },
  ]);
});

test('a line that is not JSON is a fault, and the rest goes on', async () => {
  const rows = await allOf(ndjsonRows(piecesOf('{"a": 1}\n{"a": \n\n{"a": 2}\n')));
  expect(rows).toMatchObject([
    { type: 'row', values: { a: 1 }, place: '1' },
    { type: 'fault', place: '2' },
    { type: 'row', values: { a: 2 }, place: '4' },
  ]);
});
