import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTexts } from '../../../src/importing/lines/split-texts.ts';

const isItem = (part: string) => /\b\d{4}\b/.test(part);

test.each(['***', '* * *', '---', '-----', '###', '\f'])('%j divides items', (divider) => {
  const text = `One\n\n1999\n\nWords.\n\n${divider}\n\nTwo\n\n2000\n`;
  expect(splitTexts(text, isItem).map((part) => part.text.trim())).toEqual([
    'One\n\n1999\n\nWords.',
    'Two\n\n2000',
  ]);
});

test('where nothing after it is an item, it divides parts of one', () => {
  const text = 'One\n\n1999\n\nWords.\n\n***\n\nMore';
  expect(splitTexts(text, isItem)).toEqual([{ text, line: 1 }]);
});

test('what has a headline and no date is an item among others, and reported as such', () => {
  const text = 'One 1999\n***\nTwo\n\nWords.\n***\nThree 2000';
  expect(splitTexts(text, isItem).map(({ line }) => line)).toEqual([1, 3, 7]);
});

test('nothing but dividers is lost', () => {
  const line = fc.constantFrom('', 'Words.', 'Head', '1999', '***', '---', '\f', 'a, b');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const parts = splitTexts(text, isItem).map((part) => part.text);
      const words = (each: string) => each.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(parts.flatMap(words)).toEqual(words(text));
    }),
  );
});
