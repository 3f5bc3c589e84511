import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsAny } from '../../src/text/holds-any.ts';

test('one of several is enough', () => {
  expect(holdsAny('a < b', ['|', '<'])).toBe(true);
  expect(holdsAny('a > b', ['|', '<'])).toBe(false);
  expect(holdsAny('a', [])).toBe(false);
});

test('the answer is that of a regular expression', () => {
  const sign = fc.string({
    unit: fc.constantFrom('[', ':', '<', '`', 'é', '\n'),
    minLength: 1,
    maxLength: 3,
  });
  const text = fc.string({
    unit: fc.constantFrom('[', ':', '<', '`', 'é', '\n', 'a'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, fc.array(sign, { minLength: 1, maxLength: 4 }), (some, signs) => {
      const pattern = new RegExp(signs.map((each) => each.replaceAll('[', '\\[')).join('|'));
      expect(holdsAny(some, signs)).toBe(pattern.test(some));
    }),
    { numRuns: 2000 },
  );
});
