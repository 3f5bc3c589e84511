import { expect, test } from 'vitest';
import { filesNotRead, tellNotRead } from '../../../src/importing/readers/not-read.ts';

test.each([
  ['markdown', ['one.md', 'a.txt', 'export.xml', 'data.json', 'hall.jpg'], ['a.txt', 'export.xml']],
  ['text', ['a.txt', 'b.docx', 'old/c.pdf'], ['b.docx', 'old/c.pdf']],
  ['wordpress', ['a.001.xml', 'uploads/hall.jpg'], []],
  ['markdown', ['one.md', 'robots.txt', 'node_modules/a/b.txt', '.git/x.xml', 'feed.xml'], []],
  ['hugo', ['hugo.toml', 'static/a.txt'], []],
])('of a folder read as %s: %j', (kind, names, others) => {
  expect(filesNotRead(kind, names)).toEqual(others);
});

test('the first of many are named', () => {
  expect(tellNotRead('text', ['a.md', 'b.md', 'c.md', 'd.md'])).toBe(
    'the folder was read as text, and without a.md, b.md, c.md, and 1 more; import what you need of them by name',
  );
});
