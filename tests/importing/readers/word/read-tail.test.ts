import { expect, test } from 'vitest';
import { element } from '../../../../src/article/body/elements.ts';
import { lineOf } from '../../../../src/importing/readers/word/block-line.ts';
import { readTail } from '../../../../src/importing/readers/word/read-tail.ts';

const context = {
  sources: [{ id: 'tass', names: ['TASS'], patterns: [] }],
  publisher: 'The Gazette',
  today: '2021-08-30',
  langs: ['en'],
};
const blocks = (...lines: string[]) =>
  lines.map((value) => element('p', {}, { type: 'text', value }));

test('takes fields off the end, and gives what of them is in no field', () => {
  const lines = [
    'First.',
    'Second.',
    'The Gazette',
    'Photo: A. Camera',
    'Source: TASS',
    '26.08.2021',
  ];
  const { rest, ...fields } = readTail(blocks(...lines), undefined, context);
  expect(rest.map((node) => lineOf(node))).toEqual(['First.', 'Second.']);
  expect(fields).toEqual({
    date: '2021-08-26',
    publisher: 'The Gazette',
    credit: 'A. Camera',
    source: 'tass',
    leftOut: [
      { what: 'label of the photo credit', text: 'Photo: ' },
      { what: 'line with the source or the date', text: 'Source: TASS' },
      { what: 'line with the source or the date', text: '26.08.2021' },
    ],
    doubts: [],
  });
});

test('a line that says so of an unknown source stays, and so does the first paragraph', () => {
  const { rest, doubts } = readTail(blocks('First.', 'Source: Nobody'), '2021-08-26', context);
  expect(rest).toHaveLength(2);
  expect(doubts).toHaveLength(1);
  expect(readTail(blocks('The Gazette'), '2021-08-26', context).rest).toHaveLength(1);
  expect(readTail([], undefined, context).rest).toEqual([]);
});
