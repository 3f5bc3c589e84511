import { expect, test } from 'vitest';
import { mayCount } from '../../../src/article/body/may-count.ts';

test.each(['1. a', 'a\n2) b', 'a\n\n > - 3. b', '\n\u00A04. a', '5', '\t6.\ta'])(
  '%j may begin a list that counts',
  (markdown) => {
    expect(mayCount(markdown)).toBe(true);
  },
);

test.each(['', '\n', 'a 1. b', 'a\n- b 2.\n', '> \n>', '# 1.'])('%j begins none', (markdown) => {
  expect(mayCount(markdown)).toBe(false);
});
