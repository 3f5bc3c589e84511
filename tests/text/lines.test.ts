import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLines } from '../../src/text/lines.ts';

test('each place of a text has the line and column that counting gives', () => {
  const text = fc.array(fc.constantFrom('a', 'б', '\n', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (whole, number) => {
      const at = number % (whole.length + 1);
      const before = whole.slice(0, at).split('\n');
      expect(createLines(whole)(at)).toEqual({
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      });
    }),
  );
});
