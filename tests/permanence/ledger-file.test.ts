import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLedger, formatPermalink, readLedgerFile } from '../../src/permanence/ledger-file.ts';
import type { Permalink } from '../../src/permanence/permalink.ts';

const file = 'permalinks/2021-08.tsv';
const segment = fc
  .stringMatching(/^[\p{L}\p{N} [\]_.-]{1,9}$/u)
  .map((text) => text.normalize('NFC'));
const address = fc
  .array(segment, { maxLength: 4 })
  .map((parts) => parts.map((part) => `/${part}`).join('') + '/');
const permalink: fc.Arbitrary<Permalink> = fc.record({
  address,
  id: fc.oneof(fc.uuid(), fc.constant('topics/war'), fc.constant('/2021/x/')),
  lang: fc.constantFrom('en', 'ru', 'zh-Hant'),
  since: fc.constantFrom('2021-08-26', '2021-08', '1937', '-'),
  state: fc.oneof(
    fc.constantFrom('live' as const, 'withdrawn' as const),
    address.map((to) => `moved ${to}` as const),
  ),
});

test('what is written is read as it was, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(permalink, { minLength: 1 }), fc.array(fc.nat()), (lines, order) => {
      const text = formatLedger(['# What this is.'], lines);
      const { value, problems } = readLedgerFile(file, text);
      expect(problems).toEqual([]);
      expect(value.lines.map(formatPermalink)).toEqual(lines.map(formatPermalink).sort());
      const mixed = text
        .split('\n')
        .map((line, at) => ({ line, at: order[at] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const again = readLedgerFile(file, mixed.join('\n')).value;
      expect(formatLedger(again.comments, again.lines)).toBe(text);
    }),
  );
});

test('lines have their numbers, and what is not a line has its place', () => {
  const good = '/a/\tA\ten\t2021-08-26\tlive';
  const bad = [
    '/a/\tA\ten\t2021-08-26',
    'a/\tA\ten\t2021-08-26\tlive',
    '/%D0%B0/\tA\ten\t2021-08-26\tlive',
    '/a/\tA\ten\t26.08.2021\tlive',
    '/a/\tA\ten\t2021-08-26\tgone',
    '/a/\tA\ten\t2021-08-26\tmoved b',
    '/a/\tA\ten\t2021-08-26\tlive\tmore',
    '<<<<<<< HEAD',
    '/a/ A en 2021-08-26 live',
  ];
  const { value, problems } = readLedgerFile(
    file,
    ['# Comment', good, '', ...bad, good].join('\n'),
  );
  expect(value.comments).toEqual(['# Comment']);
  expect(value.lines.map(({ line }) => line)).toEqual([2, 13]);
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 10],
    [8, 21],
    [9, 21],
    [10, 26],
    [11, 1],
    [12, 1],
  ]);
});

test('a file without lines has no text, whatever its comments', () => {
  expect(formatLedger(['# Comment'], [])).toBe('');
});
