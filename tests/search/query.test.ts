import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/search/query.ts';

/** Phrases in square brackets, a word that is still being written with a star. */
const read = (query: string, isBeingWritten = false) =>
  readQuery(query, 'en', isBeingWritten)
    .map(({ forms, isExact, isBegun }) => {
      const words = `${forms.join(' ')}${isBegun ? '*' : ''}`;
      return isExact ? `[${words}]` : words;
    })
    .join(' + ');

describe('quotation marks make phrases', () => {
  test.each([
    '"peace talks"',
    '“peace talks”',
    '«peace talks»',
    '»peace talks«',
    '„peace talks“',
    '„peace talks”',
    '”peace talks”',
    '‟peace talks”',
    '‹peace talks›',
    '「peace talks」',
    '『peace talks』',
    '＂peace talks＂',
    '《peace talks》',
    '“peace talks"',
    '«peace talks”',
    '"peace talks»',
    '« peace talks »',
    '"peace talks',
    '«Peace, talks',
  ])('%s', (query) => {
    expect(read(query)).toBe('[peace talks]');
  });

  test.each([
    ['old “peace talks” now', 'old + [peace talks] + now'],
    ['"a b" "c d"', '[a b] + [c d]'],
    ['«a b» “c d” e', '[a b] + [c d] + e'],
    ['«Bank “Open” said»', '[bank open said]'],
    ['5" pipe', '5 + pipe'],
    ['"" x', 'x'],
    ['"talks"', '[talks]'],
    ["'peace talks'", 'peace + talks'],
    ['‘peace talks’', 'peace + talks'],
    ['"well-known man"', '[well known man]'],
    ['«»', ''],
  ])('%s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });
});

describe('a beginning', () => {
  test.each([
    ['peace tal', 'peace + tal*'],
    ['"peace tal', '[peace tal*]'],
    ['"peace tal"', '[peace tal]'],
    ['peace ', 'peace'],
    ['peace,', 'peace'],
    ['e-ma', 'e ma*'],
  ])('is the last word while it is being written: %s', (query, expected) => {
    expect(read(query, true)).toBe(expected);
    expect(read(query)).toBe(expected.replace('*', ''));
  });
});

test('any query is read', () => {
  const query = fc.string({ unit: fc.constantFrom(...Array.from('ab «»“”„"‹›「」-,٣ا’ ')) });
  fc.assert(
    fc.property(query, fc.boolean(), (text, isBeingWritten) => {
      for (const { forms } of readQuery(text, 'en', isBeingWritten)) {
        expect(forms.length).toBeGreaterThan(0);
        expect(forms.every(Boolean)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
