import { expect, test } from 'vitest';
import { readTables } from '../../../../src/importing/readers/ghost/read-tables.ts';
import { allOf, piecesOf } from '../../../helpers/pieces.ts';

const data = '{"posts":[{"id":1},{"id":}],"tags":[{"id":"t","posts":[3]}],"posts_tags":[]}';
const read = (text: string, ...tables: string[]) => allOf(readTables(piecesOf(text, 7), tables));

test.each([data, `{"data":${data}}`, `{"db":[{"meta":{"posts":1},"data":${data}}]}`])(
  'rows of tables are given one by one, in whatever wrapper: %s',
  async (text) => {
    expect(await read(text, 'posts', 'tags')).toEqual([
      { table: 'posts', row: { id: 1 }, fault: '' },
      { table: 'posts', fault: expect.stringContaining('a row of posts cannot be read') as string },
      { table: 'tags', row: { id: 't', posts: [3] }, fault: '' },
    ]);
  },
);

test('tables that are missing and files that are cut off are told', async () => {
  expect(await read(data, 'settings')).toMatchObject([{ table: '', isMissing: true }]);
  expect(await read(data.slice(0, 20), 'posts')).toMatchObject([
    { row: { id: 1 } },
    { table: '', fault: expect.stringContaining('in the middle') as string },
  ]);
});
