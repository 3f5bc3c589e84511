import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors, sortProblems, toPrintable, type Problem } from '../../src/problem/problem.ts';
import { hasControlCharacter } from '../../src/text/invisible.ts';

const problem = (own: Partial<Problem> = {}): Problem => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity: 'error',
  message: 'm',
  rule: 'r',
  ...own,
});

describe('order', () => {
  const sorted = [
    problem({ line: 2, column: 10 }),
    problem({ line: 10, column: 2, message: 'a' }),
    problem({ line: 10, column: 2, message: 'b' }),
    problem({ line: 10, column: 10 }),
    problem({ file: 'b.md' }),
  ];

  test('is by file, line, column and message, whatever was found first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(sorted);
      }),
    );
  });

  test('leaves what it is given as it is', () => {
    const given = sorted.toReversed();
    sortProblems(given);
    expect(given).toEqual(sorted.toReversed());
  });
});

test('warnings stop nothing', () => {
  expect(hasErrors([problem({ severity: 'warning' })])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' }), problem()])).toBe(true);
});

test('what a terminal might obey is spelled out', () => {
  expect(
    toPrintable(problem({ field: 'x\0', message: '"\u001B[31m" is wrong', hint: 'not \u009B' })),
  ).toEqual(problem({ field: 'x\\u0000', message: '"\\u001B[31m" is wrong', hint: 'not \\u009B' }));
  expect(toPrintable(problem())).toEqual(problem());
});

test('tabs and line ends are not control characters', () => {
  expect(hasControlCharacter('a\tb\nc\r\n')).toBe(false);
  expect(hasControlCharacter('a\u0007')).toBe(true);
});
