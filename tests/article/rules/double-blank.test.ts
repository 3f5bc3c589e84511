import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('double-blank', 'title: T\n', body);

test('two blanks between words, counted where they come again', () => {
  expect(said('One  two.\n\nThree.  Four.\n')).toEqual([
    '4:4 two spaces in a row (and once more in this file); delete one',
  ]);
  expect(markedBy('double-blank', 'title: T\n', 'One   two.\n')).toEqual(['   ']);
  expect(saidBy('double-blank', 'title: One  two\n')).toEqual([
    '2:11 two spaces in a row; delete one',
  ]);
  expect(said('Один \u00A0два.\n')).toHaveLength(1);
});

describe('are layout in', () => {
  test.each([
    'A line.  \nAnother.\n',
    '-   An item\n',
    '1.  An item\n',
    '>  A quotation\n',
    '| a  | b   |\n|----|-----|\n| c  | d   |\n',
    '```\na  b\n```\n',
    'Of `a  b` in code.\n',
    '```\ncode  block\n```\n',
    '[^1]:  A note.\n',
  ])('%j', (body) => {
    expect(said(`Text.\n\n${body}`)).toEqual([]);
  });
});
