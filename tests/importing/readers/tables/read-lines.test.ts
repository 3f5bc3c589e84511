import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../../src/importing/readers/tables/read-lines.ts';
import { allOf, piecesOf } from '../../../helpers/pieces.ts';

test('lines are those of the whole text, with their numbers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'ж') }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        const batches = await allOf(readLines(piecesOf(`${text}end`, size)));
        const lines = batches.flatMap((batch) => batch.lines);
        expect(lines).toEqual(`${text}end`.split(/\r?\n/));
        const numbers = batches.map(({ first }) => first);
        let next = 1;
        for (const [index, batch] of batches.entries()) {
          expect(numbers[index]).toBe(next);
          next += batch.lines.length;
        }
      },
    ),
  );
});
