import { expect, test } from 'vitest';
import { readCredit, readSourceName } from '../../../src/importing/lines/credit-lines.ts';

test.each([
  ['Photo: one', 'one'],
  ['Фото: архив', 'архив'],
  ['تصوير: البلدية', 'البلدية'],
  ['Fotoğraf: arşiv', 'arşiv'],
  ['Photography', undefined],
])('credit: %s', (line, credit) => {
  expect(readCredit(line)).toBe(credit);
});

test.each([
  ['Based on materials from TASS', 'TASS'],
  ['Source: TASS', 'TASS'],
  ['По материалам ТАСС', 'ТАСС'],
  ['Источник: ТАСС', 'ТАСС'],
  ['بحسب تاس', 'تاس'],
  ['نقلاً عن تاس', 'تاس'],
  ['Kaynak: TASS', 'TASS'],
  ['TASS haberlerine dayanarak', 'TASS'],
  ['Sourced from here', undefined],
])('source: %s', (line, name) => {
  expect(readSourceName(line)).toBe(name);
});
