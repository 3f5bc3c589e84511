import { expect, test } from 'vitest';
import { explainUnknown } from '../../../src/importing/readers/explain-unknown.ts';

const readers = [{ kind: 'text', reads: 'plain text (.txt)' }];
const file = { isFolder: false, names: [], head: 'x', heads: [] };
const folder = { path: 'old', isFolder: true, head: '', heads: [] };

test.each([
  ['issue.pdf', 'a PDF has lines and no paragraphs'],
  ['issue.indd', 'export the stories'],
  ['item.rtf', 'save it as .docx'],
  ['list.xlsx', 'save each sheet as .csv'],
  ['dump.sql.gz', 'load the dump into its database'],
  ['site.zip', 'unpack it first'],
  ['hall.JPG', 'with --media'],
])('%s: %s', (path, way) => {
  const message = explainUnknown({ ...file, path }, readers);
  expect(message).toContain(`${path} cannot be imported as it is; `);
  expect(message).toContain(way);
});

test('what is empty, and what holds only pictures', () => {
  expect(explainUnknown({ ...file, path: 'a.xml', head: '' }, readers)).toBe(
    'the file a.xml is empty; export it again',
  );
  expect(explainUnknown({ ...folder, names: [] }, readers)).toBe('the folder old is empty');
  expect(explainUnknown({ ...folder, names: ['2019', '2019/hall.jpg'] }, readers)).toContain(
    'has only pictures; name it with --media',
  );
});

test('of anything else, the kinds are listed', () => {
  expect(explainUnknown({ ...file, path: 'a.bin' }, readers)).toBe(
    'the file a.bin is not of a kind that is recognised; if it is one of these, say which:\n  --from text       plain text (.txt)',
  );
  expect(explainUnknown({ ...folder, names: ['a.bin'] }, readers)).toContain(
    'no file in the folder old is of a kind that is recognised',
  );
});
