import { describe, expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (fields: string, body?: string) => saidBy('invisible-character', fields, body);

describe('a character that nobody sees, with its code point and place', () => {
  test.each([
    [
      'title: Gov\u00ADernment reconvenes\n',
      '2:11 title: "Gov\u00ADernment reconvenes" contains U+00AD (soft hyphen), which nobody can see; write it without: Government reconvenes',
    ],
    [
      'title: T\npeople: [A B, "Андрей\u200B\u200B Белый"]\n',
      '3:22 people: "Андрей\u200B\u200B Белый" contains U+200B (zero-width space), and 1 more, which nobody can see; write it without: Андрей Белый',
    ],
    [
      'title: T\nauthors:\n  - \uFEFFAnna\n',
      '4:5 authors: "\uFEFFAnna" contains U+FEFF (byte order mark), which nobody can see; write it without: Anna',
    ],
    [
      'title: T\nsource: "tass\\u200e"\n',
      '3:9 source: "tass\u200E" contains U+200E (left-to-right mark), which nobody can see; write it without: tass',
    ],
  ])('%j', (fields, line) => {
    expect(said(fields)).toEqual([line]);
  });
});

describe('is meant so', () => {
  test.each([
    ['title: می\u200Cخواهم\n', ''],
    ['title: A family 👨\u200D👩\u200D👧\n', ''],
    ['title: T\nsummary: قال \u200FTASS\u200F إن\n', 'قال \u200FTASS\u200F إن.\n'],
  ])('%j', (fields, body) => {
    expect(said(fields, body)).toEqual([]);
  });
});
