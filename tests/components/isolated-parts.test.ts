import { expect, test } from 'vitest';
import { isolatedParts } from '../../src/components/isolated-parts.ts';

test('a text is cut at each name once, and nothing is lost', () => {
  const text = 'عنوان. (2021). GSV "Russia". The Archive. GSV "Russia"';
  const parts = isolatedParts(text, ['GSV "Russia"', undefined, 'The Archive', 'Nowhere']);
  expect(parts.filter((_, at) => at % 2)).toEqual(['GSV "Russia"', 'The Archive']);
  expect(parts.join('')).toBe(text);
});

test('a name within another is not cut out of it', () => {
  expect(isolatedParts('By The Archive Press.', ['The Archive Press', 'Archive'])).toEqual([
    'By ',
    'The Archive Press',
    '.',
  ]);
});
