import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { findChangedKeys, findReferences } from '../../../src/article/yaml/yaml-refused.ts';

const at = (offset: number) => ({ line: 1, column: offset + 1 });

test.each([
  ['a: &x b', 4, 'YAML anchors and aliases ("&x") are not allowed'],
  ['a: !!str 1', 4, 'the YAML tag "!!str" is not allowed'],
  ['a: "&x"', 0, undefined],
])('%s', (source, column, message) => {
  const [found] = findReferences('x.md', source, parseDocument(source), at);
  expect([found?.column ?? 0, found?.message]).toEqual([column, message]);
});

test('a key that would be read as a number is reported with its quotes', () => {
  const source = '007: a\n"008": b\nname: c\n';
  expect(findChangedKeys('x.md', parseDocument(source), at)).toMatchObject([
    { column: 1, message: '007 is not text, and would be read as 7', fix: { text: '"007"' } },
  ]);
});
