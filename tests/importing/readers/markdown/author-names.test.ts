import { expect, test } from 'vitest';
import {
  isId,
  nameInRecord,
  namesInData,
} from '../../../../src/importing/readers/markdown/author-names.ts';

test('names are those of records by id, of texts by id, and of records in a list', () => {
  expect([
    ...namesInData({ wsullivan: { display_name: ' W. Sullivan ' }, ann: 'Ann Finch', x: {}, y: 3 }),
  ]).toEqual([
    ['wsullivan', 'W. Sullivan'],
    ['ann', 'Ann Finch'],
  ]);
  expect([
    ...namesInData([{ username: 'ann', name: 'Ann Finch' }, { name: 'Nobody' }, 'text', null]),
  ]).toEqual([['ann', 'Ann Finch']]);
  for (const none of [undefined, null, 'text', 3]) expect(namesInData(none).size).toBe(0);
});

test('a record has one name', () => {
  expect(nameInRecord({ title: 'Editor', name: 'Ann' })).toBe('Ann');
  expect(nameInRecord({ name: '' })).toBeUndefined();
});

test.each([
  ['wsullivan', true],
  ['j.doe2', true],
  ['Ann', false],
  ['ann finch', false],
  ['анна', false],
  ['ann-finch', false],
])('%s is an id: %j', (name, expected) => {
  expect(isId(name)).toBe(expected);
});
