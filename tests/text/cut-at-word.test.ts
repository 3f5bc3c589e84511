import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord } from '../../src/text/cut-at-word.ts';

test.each([
  ['The hall opens', 14, 'The hall opens'],
  ['The hall opens', 13, 'The hall…'],
  ['The hall, as said, opens', 9, 'The…'],
  ['The hall, as said, opens', 10, 'The hall…'],
  ['مجلس، مدينة', 6, 'مجلس…'],
  ['x😀😀', 2, 'x…'],
])('%j of %i characters is %j', (text, longest, cut) => {
  expect(cutAtWord(text, longest)).toBe(cut);
});

test('what is cut is well formed, short enough, and how the text begins', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 20 }),
      (text, longest) => {
        const cut = cutAtWord(text, longest);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(longest + 1);
        expect(text.startsWith(cut.replace(/…$/, '')) || text === cut).toBe(true);
      },
    ),
  );
});
