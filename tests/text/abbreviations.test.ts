import { expect, test } from 'vitest';
import { isAbbreviation } from '../../src/text/abbreviations.ts';

test.each(['Co', 'г', 'Rev', 'млн', 'J'])('%s may have a full stop of its own', (word) => {
  expect(isAbbreviation(word)).toBe(true);
});

test.each(['hall', 'год', ''])('%j has none', (word) => {
  expect(isAbbreviation(word)).toBe(false);
});
