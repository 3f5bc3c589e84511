import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCutSummary } from '../../../src/importing/words/cut-summary.ts';

const text = 'By Ann. The hall on the square is open again, after a year of repairs. It has seats.';

test.each([
  ['The hall on the square is open ag', true],
  ['The hall on the square is open again…', true],
  ['The hall on the square is open again, after a year of rep...', true],
  ['The hall on the square is open [...]', true],
  ['The hall on the square […]', true],
  ['The hall on the square is open again', false],
  ['The hall on the square is open again, after a year of repairs.', false],
  ['A hall on the square is open ag', false],
  ['After a year, it opened…', false],
  ['The hall…', false],
  ['…', false],
  ['', false],
])('%j is cut by a machine: %j', (summary, isCut) => {
  expect(isCutSummary(summary, text)).toBe(isCut);
});

test('however a text is cut within a word, it is known', () => {
  const words = fc.array(fc.stringMatching(/^[a-zа-я]{2,9}$/u), { minLength: 4, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), (all, at) => {
      const whole = all.join(' ');
      const cut = whole.slice(0, all.slice(0, 3).join(' ').length + (at % whole.length));
      const isWithin = /\p{L}$/u.test(cut) && /^\p{L}/u.test(whole.slice(cut.length));
      fc.pre(isWithin);
      expect(isCutSummary(cut, whole)).toBe(true);
      expect(isCutSummary(`${cut.trim()}…`, `Ann said. ${whole}`)).toBe(true);
    }),
  );
});
