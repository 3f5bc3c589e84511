import { expect, test } from 'vitest';
import { holdsAny } from '../../src/text/holds-any.ts';

test('one of several signs is enough', () => {
  expect(holdsAny('a < b', ['|', '<'])).toBe(true);
  expect(holdsAny('a > b', ['|', '<'])).toBe(false);
  expect(holdsAny('a', [])).toBe(false);
});
