import { expect, test } from 'vitest';
import { fieldName, isMissing, valueAt, writtenPath } from '../../../src/article/read/data-path.ts';

const data = { photo: { alt: 'A' }, topics: 'one', corrections: [{ date: '2021' }], empty: null };

test('a path is named as people write it', () => {
  expect(fieldName(['corrections', 0, 'date'])).toBe('corrections[0].date');
  expect(fieldName([])).toBe('');
});

test('a value is found by its path', () => {
  expect(valueAt(data, ['photo', 'alt'])).toBe('A');
  expect(valueAt(data, ['corrections', 0, 'text'])).toBeUndefined();
});

test.each([
  [['photo', 'credit'], true],
  [['photo'], false],
  [['empty'], false],
  [['topics', 'x'], false],
  [[], false],
])('whether %j is missing: %s', (path, missing) => {
  expect(isMissing(data, path)).toBe(missing);
});

test('a file without fields is missing as a whole', () => {
  expect(isMissing(null, [])).toBe(true);
});

test('a path ends where the file does, and has no index where a single value replaces a list', () => {
  expect(writtenPath(data, ['topics', 0])).toEqual(['topics']);
  expect(writtenPath(data, ['corrections', 0, 'date'])).toEqual(['corrections', 0, 'date']);
  expect(writtenPath(data, ['photo', 'credit'])).toEqual(['photo', 'credit']);
});
