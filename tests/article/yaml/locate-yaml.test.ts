import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { placeOf, placeOfKey } from '../../../src/article/yaml/locate-yaml.ts';

const document = parseDocument('title: T\nphoto:\n  alt: A\ntopics: [a, b]\n');
// The offset as the column of line 1.
const at = (offset: number) => ({ line: 1, column: offset + 1 });

test.each([
  [['title'], 8],
  [['photo', 'alt'], 24],
  [['topics', 1], 38],
  // The nearest that is there: the key of the map, the value that has no parts, the beginning.
  [['photo', 'src'], 19],
  [['title', 'x'], 8],
  [['none'], 1],
])('the value at %j', (path, column) => {
  expect(placeOf(document, path, at)).toEqual({ line: 1, column });
});

test.each([
  [['photo'], 10],
  [['photo', 'alt'], 19],
  [['photo', 'src'], 19],
  [['none'], 1],
])('the key at %j', (path, column) => {
  expect(placeOfKey(document, path, at)).toEqual({ line: 1, column });
});
