import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isolate,
  isolateAddress,
  isolateForeign,
  isolatedParts,
  withoutIsolates,
} from '../../src/i18n/isolate.ts';

test('a sentence is cut into what is isolated and what is not', () => {
  const marked = `الصورة: ${isolate('R&D <Photos>')}. ${isolateAddress('https://example.org/')}`;
  expect(isolatedParts(marked)).toEqual([
    { text: 'الصورة: ' },
    { text: 'R&D <Photos>', dir: 'auto' },
    { text: '. ' },
    { text: 'https://example.org/', dir: 'ltr' },
  ]);
});

test('nothing of a text is lost but the marks, and no value can end its own isolation', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ب', '<', '\u2066', '\u2068', '\u2069', ' '),
  });
  fc.assert(
    fc.property(text, text, text, (before, value, after) => {
      const sentence = withoutIsolates(before) + isolate(value) + withoutIsolates(after);
      const parts = isolatedParts(sentence);
      expect(parts.map((part) => part.text).join('')).toBe(withoutIsolates(before + value + after));
      const isolated = parts.filter(({ dir }) => dir);
      expect(isolated.map((part) => part.text)).toEqual(
        value === '' ? [] : [withoutIsolates(value)],
      );
    }),
  );
});

describe('in plain text a value is marked where it has letters of the other direction', () => {
  test.each([
    ['R&D <Photos>', 'ar', true],
    ['Фото', 'ar', true],
    ['山田', 'ar', true],
    ['وكالة R&D', 'ar', true],
    ['وكالة «الفضاء»', 'ar', false],
    ['2021 (٣)', 'ar', false],
    ['وكالة', 'en', true],
    ['Agency (وكالة)', 'ru', true],
    ['סוכנות', 'tr', true],
    ['R&D <Photos>', 'en', false],
    ['Фото', 'en', false],
    ['', 'ar', false],
  ])('%s in %s: %s', (text, lang, marked) => {
    expect(isolateForeign(text, lang)).toBe(marked ? isolate(text) : text);
  });
});
