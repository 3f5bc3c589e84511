import { expect, test } from 'vitest';
import { craftOf, saidBy } from './draft.ts';

const long = `\n${'Eight by. '.repeat(31)}\n\nMore.\n`;

test('a first paragraph over 300 characters cannot stand in for a summary', () => {
  expect(saidBy('long-lede', 'title: T\n', long)).toEqual([
    '5:1 summary: is missing, and the first paragraph, used in its place, has 310 characters; add "summary: …" with one or two sentences, or begin with a paragraph of at most 300',
  ]);
});

test('with a summary, or short, or on a page, it may be what it is', () => {
  expect(saidBy('long-lede', 'title: T\nsummary: S\n', long)).toEqual([]);
  expect(saidBy('long-lede', 'title: T\n', `${'a'.repeat(300)}\n\n${long}`)).toEqual([]);
  expect(craftOf('title: T\n', long, 'page').problems).toEqual([]);
});
