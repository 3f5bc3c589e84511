import { expect, test } from 'vitest';
import {
  oddityOf,
  pairMarks,
  withoutMasks,
  type MarkRun,
} from '../../../src/article/body/pair-marks.ts';

/** `(`: opens, `)`: closes, `|`: both; the mark's number of stars. */
function runsOf(text: string): MarkRun[] {
  return text.split(' ').map((run) => ({
    mark: '*',
    size: run.length - 1,
    opens: run.startsWith('(') || run.startsWith('|'),
    closes: run.startsWith(')') || run.startsWith('|'),
    inWord: run.startsWith('|'),
  }));
}

test.each([
  ['(* )*', 1, 0],
  ['(** )**', 1, 0],
  ['(*** )***', 2, 0],
  ['(* (*', 0, 2],
  ['(** )*', 1, 1],
  ['(* |* )*', 1, 1],
  ['(* |** )*', 1, 2],
])('%s: %i pairs, %i marks left', (text, pairs, left) => {
  const paired = pairMarks(runsOf(text));
  expect(paired.pairs).toHaveLength(pairs);
  expect(paired.left).toBe(left);
});

test('marks left and bold within bold are odd', () => {
  expect(oddityOf(runsOf('(** )**'))).toBe(0);
  expect(oddityOf(runsOf('(** (** )** )**'))).toBe(2);
  expect(oddityOf(runsOf('(** (* )* )**'))).toBe(0);
  expect(oddityOf(runsOf('(**'))).toBe(2);
});

test('from within a word to within another nothing is emphasised', () => {
  const runs = runsOf('|** |** (* )*');
  expect(withoutMasks(runs, () => 'x')).toEqual(runs);
  expect(pairMarks(withoutMasks(runs, () => 'x y')).pairs).toEqual([{ from: 2, to: 3, size: 1 }]);
});
