import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  applyWithin,
  joinsWords,
  spacedText,
  withoutEmptied,
} from '../../../src/importing/body/body-edits.ts';

describe('applyEdits', () => {
  test('makes edits in any order; of those that overlap the first, and there the longer', () => {
    expect(
      applyEdits('abcdef', [
        { from: 4, to: 5, text: 'E' },
        { from: 0, to: 1, text: 'x' },
        { from: 0, to: 2, text: 'X' },
        { from: 1, to: 3, text: 'no' },
      ]),
    ).toBe('XcdEf');
  });

  test('within a part, only those that are wholly in it', () => {
    const edits = [
      { from: 1, to: 2, text: 'B' },
      { from: 3, to: 5, text: 'no' },
    ];
    expect(applyWithin('abcdef', { from: 1, to: 4 }, edits)).toBe('Bcd');
  });
});

test('an element of which nothing is left goes with its tags', () => {
  const text = 'a <i>b</i> c';
  const edits = [{ from: 5, to: 6, text: '' }];
  const elements = [{ from: 2, to: 10, inner: { from: 5, to: 6 } }];
  expect(applyEdits(text, withoutEmptied(text, edits, elements))).toBe('a  c');
  expect(withoutEmptied(text, [], elements)).toEqual([]);
});

test.each([
  ['a|x|b', true],
  ['a |x|b', false],
  ['a|x| b', false],
  ['**|x|b', false],
  ['a|x|**.', false],
])('whether words meet in %s', (marked, expected) => {
  const [before = '', part = '', after = ''] = marked.split('|');
  const text = before + part + after;
  const place = { from: before.length, to: before.length + part.length };
  expect(joinsWords(text, place.from, place.to)).toBe(expected);
  if (expected) expect(spacedText(text, place, 'y')).toBe(' y ');
});
