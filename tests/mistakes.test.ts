import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblems } from '../src/terminal/problem-list.ts';
import { readContent } from '../src/reading/read-content.ts';

const folder = path.join(import.meta.dirname, 'fixtures/mistakes/content');

/** What a hint gives to be copied: words in quotation marks, a line after a colon, a date, an address. */
const copyable = /["“«][^"”»]+["”»]|: \S|write it as \S|[#\d]$|https:\/\//;

test('realistic mistakes each get a message that says what to do, at the very word', async () => {
  const { problems } = await readContent({
    contentDir: folder,
    now: Date.UTC(2022, 0, 1),
    craft: true,
  });
  // The table, to be read as a journalist would read it. A message that changes is changed there, too.
  const table = readFileSync(path.join(folder, '../messages.txt'), 'utf8');
  const said = formatProblems(problems, 'text', folder, folder);
  expect(said).toBe(table);
  expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThanOrEqual(60);
  const placed = problems.filter(({ line, column, hint }) => {
    return (line > 1 || column > 1) && hint !== undefined && copyable.test(hint);
  });
  expect(placed.length).toBeGreaterThanOrEqual(50);
});
