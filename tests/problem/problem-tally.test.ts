import { expect, test } from 'vitest';
import { createTally } from '../../src/problem/problem-tally.ts';

const broken = (where: string) => ({ where, rule: 'r', message: 'm', hint: 'h' });

test('a position in a text becomes a line and a column; a file alone is its beginning', () => {
  const tally = createTally();
  tally.add([{ ...broken(''), where: { file: 'a', text: 'one\ntwo', at: 5 } }, broken('b')]);
  expect(tally.problems()).toEqual([
    { file: 'a', line: 2, column: 2, severity: 'error', rule: 'r', message: 'm', hint: 'h' },
    { file: 'b', line: 1, column: 1, severity: 'error', rule: 'r', message: 'm', hint: 'h' },
  ]);
});

test.each([
  [5, 'm'],
  [6, 'm (and 1 more times)'],
  [12, 'm (and 7 more times)'],
])('of %i that are alike five are kept, and the last says "%s"', (count, last) => {
  const tally = createTally();
  for (let n = 0; n < count; n++) tally.add([broken(`${n}`)]);
  tally.add([{ ...broken('x'), message: 'other' }]);
  expect(tally.problems().map(({ file, message }) => `${file} ${message}`)).toEqual([
    ...['0 m', '1 m', '2 m', '3 m', `4 ${last}`],
    'x other',
  ]);
});
