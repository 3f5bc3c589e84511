import { describe, expect, test } from 'vitest';
import { fillIn, pluralForm } from '../../src/i18n/plural.ts';
import { wordsOf } from '../../src/i18n/words.ts';

describe('pluralForm', () => {
  test('falls back to the form for all others', () => {
    expect(pluralForm({ other: '{n} x' }, 1, 'en')).toBe('{n} x');
  });

  test.each([
    [0, 'لا مواد'],
    [1, 'مادة واحدة'],
    [2, 'مادتان'],
    [3, '{n} مواد'],
    [11, '{n} مادة'],
    [100, '{n} مادة'],
  ])('has the Arabic form for %i', (count, form) => {
    expect(pluralForm(wordsOf('ar').articles, count, 'ar')).toBe(form);
  });
});

describe('fillIn', () => {
  test('puts values into their places, and reads them for no places', () => {
    expect(fillIn('{a}, {b}, {a}', { a: '{b}', b: '$&' })).toBe('{b}, $&, {b}');
  });

  test('refuses to leave a place empty', () => {
    expect(() => fillIn('{a} {b}', { a: '1' })).toThrow('{b}');
  });
});
