import { expect, test } from 'vitest';
import { creditLine } from '../../src/views/credit.ts';

test.each([
  ['en', 'Reuters', 'Photo: Reuters'],
  ['en', 'Reuters, by way of: TASS', 'Photo: Reuters, by way of: TASS'],
  ['en', 'Map: Backfile', 'Map: Backfile'],
  ['ru', 'Карта: Backfile', 'Карта: Backfile'],
  ['ar', 'الخريطة: باكفايل', 'الخريطة: باكفايل'],
])('in %s, "%s" is shown as "%s"', (lang, credit, line) => {
  expect(creditLine(credit, lang)).toBe(line);
});
