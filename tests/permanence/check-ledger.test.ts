import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/permanence/check-ledger.ts';
import { readLedgerFile } from '../../src/permanence/ledger-file.ts';
import { pagesFile, type PublishedAddress } from '../../src/permanence/permalink.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { formatProblems } from '../../src/terminal/problem-list.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';
import { publishedAddress } from '../helpers/published-address.ts';

const folder = path.join(import.meta.dirname, '../fixtures/ledger/content');
const now = Date.UTC(2022, 0, 1);

test('each way to lose an address is a problem that says what to do', async () => {
  const { problems } = await readContent({ contentDir: folder, now });
  const broken = await temporaryFolder();
  await cp(folder, broken, { recursive: true });
  await writeTree(broken, { 'permalinks/2021-10.tsv': '/2021/10/01/x/\tx\ten\t2021-10-01\n' });
  const ofLine = (await readContent({ contentDir: broken, now })).problems.filter(
    ({ rule }) => rule === 'permalink-line',
  );
  // The table, to be read as an editor would read it. A message that changes is changed there, too.
  const table = readFileSync(path.join(folder, '../messages.txt'), 'utf8');
  expect(formatProblems([...problems, ...ofLine], 'text', folder, folder)).toBe(table);
  // Addresses that the library made of letters with accents and Cyrillic ones: a new version that makes others of
  // them fails here.
  expect(table).not.toMatch(/groesse|konferentsiya|address \/people/);
});

const ledger = (...lines: string[]) => [
  readLedgerFile('permalinks/2021-08.tsv', lines.join('\n')).value,
];
const site = { editions: ['en'], findFile: () => undefined };
const rules = (lines: string[], pages: readonly PublishedAddress[]) =>
  checkLedger(ledger(...lines), pages, site)
    .map(({ rule, line }) => `${rule} ${line}`)
    .sort();

const line = (address: string, id: string, state = 'live') =>
  [address, id, 'en', '2021-08-26', state].join('\t');

test('of several lines for an address, as git leaves them, one that is right is enough', () => {
  const pages = [
    publishedAddress('/a/', 'A'),
    publishedAddress('/b/', 'A', { state: 'moved /a/' }),
  ];
  const both = [
    line('/a/', 'A'),
    line('/b/', 'A'),
    line('/b/', 'A', 'moved /a/'),
    line('/a/', 'B'),
  ];
  expect(rules(both, pages)).toEqual([]);
  expect(rules(both.slice(0, 2), pages)).toEqual(['outdated-permalink 2']);
});

test('a redirect to another article is an editor’s word; another article’s page is not', () => {
  const pages = [
    publishedAddress('/a/', 'A'),
    publishedAddress('/b/', 'A', { state: 'moved /a/' }),
  ];
  expect(rules([line('/a/', 'A'), line('/b/', 'B', 'moved /a/')], pages)).toEqual([]);
  expect(rules([line('/a/', 'B'), line('/b/', 'A', 'moved /a/')], pages)).toEqual([
    'changed-permalink 1',
  ]);
});

test('an article that gets an id is the same article; one that loses it is not', () => {
  expect(rules([line('/a/', '/a/')], [publishedAddress('/a/', 'A')])).toEqual([]);
  const moved = [
    publishedAddress('/b/', 'A'),
    publishedAddress('/a/', 'A', { state: 'moved /b/' }),
  ];
  expect(rules([line('/a/', '/a/', 'moved /b/'), line('/b/', '/a/')], moved)).toEqual([]);
  expect(rules([line('/a/', 'A')], [publishedAddress('/a/', '/a/')])).toEqual([
    'changed-permalink 1',
  ]);
});

test('a line that says where an address moved is no redirect: dead ends and circles are errors', () => {
  const lines = [line('/a/', 'A', 'moved /b/'), line('/b/', 'A', 'moved /a/')];
  expect(rules(lines, [])).toEqual(['lost-permalink 1', 'lost-permalink 2']);
  expect(rules(lines, [publishedAddress('/b/', 'A')])).toEqual([
    'lost-permalink 1',
    'outdated-permalink 2',
  ]);
});

test('many pages that have no line are one warning', () => {
  const pages = ['a', 'b', 'c', 'd'].map((id) =>
    publishedAddress(`/topics/${id}/`, `topics/${id}`, { since: '-', file: '' }),
  );
  const [problem, ...more] = checkLedger(ledger(), pages, site);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ file: pagesFile, severity: 'warning' });
  expect(problem?.message).toBe(
    '4 addresses are not in this file: /topics/a/, /topics/b/, /topics/c/ …',
  );
});
