import { expect, test } from 'vitest';
import { checkListing } from '../../src/archive/rules/check-listing.ts';
import {
  asLedgerAddress,
  fileOf,
  isLedgerFile,
  isMoved,
  noDay,
} from '../../src/permanence/permalink.ts';

test('a line is in the file of the month of first publication', () => {
  expect(fileOf({ since: '2021-08-26' })).toBe('permalinks/2021-08.tsv');
  expect(fileOf({ since: '1937-07' })).toBe('permalinks/1937-07.tsv');
  expect(fileOf({ since: '1937' })).toBe('permalinks/1937-01.tsv');
  expect(fileOf({ since: noDay })).toBe('permalinks/pages.tsv');
});

test('only files of such names are the ledger; the others are said to be unused', () => {
  const ledger = ['permalinks/2021-08.tsv', 'permalinks/pages.tsv'];
  const others = ['permalinks/2021-8.tsv', 'permalinks/pages (1).tsv', 'permalinks/x/2021-08.tsv'];
  expect([...ledger, ...others].filter(isLedgerFile)).toEqual(ledger);
  expect(checkListing([...ledger, ...others], []).map(({ file }) => file)).toEqual(others);
});

test('accents are written in one way, and redirects are told from pages', () => {
  expect(asLedgerAddress('/й/'.normalize('NFD'))).toBe('/й/');
  expect(isMoved({ state: 'moved /a/' })).toBe(true);
  expect(isMoved({ state: 'live' })).toBe(false);
});
