import { expect, test } from 'vitest';
import { cleaned } from '../../../src/importing/words/cleaned.ts';

test('characters that no article can hold are not in it', () => {
  expect(cleaned('a\r\nb\rc\0\u0001\t\uFFFE\u0085d')).toBe('a\nb\nc\td');
  expect(cleaned('page one\fpage\vtwo')).toBe('page one page two');
});
