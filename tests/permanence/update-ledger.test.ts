import { expect, test } from 'vitest';
import { readLedgerFile } from '../../src/permanence/ledger-file.ts';
import { updateLedger } from '../../src/permanence/update-ledger.ts';
import { publishedAddress } from '../helpers/published-address.ts';

const line = (address: string, id: string, state = 'live', since = '2021-08-26') =>
  [address, id, 'en', since, state].join('\t');
const august = (...lines: string[]) =>
  readLedgerFile('permalinks/2021-08.tsv', lines.map((each) => `${each}\n`).join('')).value;
const update = (...args: Parameters<typeof updateLedger>) =>
  Object.fromEntries(updateLedger(...args));

test('missing lines come into the files of their months, sorted, below the comments', () => {
  const files = [august('# What this is.', line('/c/', 'C'))];
  const now = [
    publishedAddress('/c/', 'C'),
    publishedAddress('/a/', 'A'),
    publishedAddress('/b/', 'B', { since: '2021-09' }),
  ];
  expect(update(files, now)).toEqual({
    'permalinks/2021-08.tsv': `# What this is.\n${line('/a/', 'A')}\n${line('/c/', 'C')}\n`,
    'permalinks/2021-09.tsv': `${line('/b/', 'B', 'live', '2021-09')}\n`,
  });
  expect(update(files, [publishedAddress('/c/', 'C')])).toEqual({});
});

test('several lines of an address become the one that is true, first published when the first says', () => {
  const files = [
    august(line('/a/', 'A', 'moved /b/', '2021-08-27'), line('/a/', 'A'), line('/a/', 'B')),
    readLedgerFile('permalinks/2021-09.tsv', `${line('/a/', 'A', 'live', '2021-09-01')}\n`).value,
  ];
  expect(update(files, [publishedAddress('/a/', 'A', { state: 'withdrawn' })])).toEqual({
    'permalinks/2021-08.tsv': `${line('/a/', 'A', 'withdrawn')}\n`,
    'permalinks/2021-09.tsv': '',
  });
});

test('the day of first publication stays as it was written', () => {
  const files = [august(line('/a/', 'A'))];
  expect(update(files, [publishedAddress('/a/', 'A', { since: '2024-01-01' })])).toEqual({});
});

test('a line that is lost, or whose address another article has, stays for an editor to decide', () => {
  const files = [august(line('/a/', 'A'), line('/lost/', 'L'), line('/lost/', 'L'))];
  expect(update(files, [publishedAddress('/a/', 'B')])).toEqual({
    'permalinks/2021-08.tsv': `${line('/a/', 'A')}\n${line('/lost/', 'L')}\n`,
  });
  expect(update(files, [publishedAddress('/a/', 'A')], () => true)).toEqual({
    'permalinks/2021-08.tsv': `${line('/a/', 'A')}\n`,
  });
});

test('a line of the time before an article had an id gets the id; a redirect elsewhere keeps whose it was', () => {
  const files = [august(line('/a/', '/a/'), line('/z/', 'Z'))];
  const now = [publishedAddress('/a/', 'A'), publishedAddress('/z/', 'A', { state: 'moved /a/' })];
  expect(update(files, now)).toEqual({
    'permalinks/2021-08.tsv': `${line('/a/', 'A')}\n${line('/z/', 'Z', 'moved /a/')}\n`,
  });
});
