import { expect, test } from 'vitest';
import { placeProblem } from '../../src/problem/field-problem.ts';

const found = { file: 'x.md', message: 'm', hint: 'h', rule: 'r' };
const locate = (file: string, path: readonly PropertyKey[]) => ({
  line: file.length,
  column: path.length,
});

test('a problem of a field is at the field, and an error unless it says otherwise', () => {
  const path = ['photo', 'alt'];
  const problem = { ...found, field: 'photo', line: 4, column: 2 };
  expect(placeProblem({ ...found, path }, locate)).toEqual({ ...problem, severity: 'error' });
  expect(placeProblem({ ...found, path, severity: 'warning' }, locate)).toEqual({
    ...problem,
    severity: 'warning',
  });
});

test('a problem of the whole file is at its beginning or where it says', () => {
  expect(placeProblem({ ...found, path: [] }, locate)).toMatchObject({ line: 1, column: 1 });
  const at = { line: 7, column: 3 };
  expect(placeProblem({ ...found, path: [], at }, locate)).toMatchObject(at);
});
