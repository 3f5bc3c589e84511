import { expect, test } from 'vitest';
import { filled } from '../../../../src/importing/readers/markdown/filled.ts';

test('values that say nothing are left out', () => {
  expect(filled({ a: '', b: undefined, c: 'x', d: false })).toEqual({ c: 'x', d: false });
});
