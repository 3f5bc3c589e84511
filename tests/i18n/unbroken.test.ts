import { describe, expect, test } from 'vitest';
import { unbrokenParts } from '../../src/i18n/unbroken.ts';

const kept = (text: string, lang = 'en') => unbrokenParts(text, lang).filter((_, at) => at % 2);

describe('what stays on one line', () => {
  test.each([
    ['France beat Croatia 4–2 in Moscow', 'en', ['4–2']],
    ['The take-off of a C-17', 'en', ['C-17']],
    ['COVID-19: the year 2020–2021', 'en', ['COVID-19', '2020–2021']],
    ['A well-documented event', 'en', []],
    ['Moscow – 2 years on', 'en', []],
    ['Станция «Мир» затоплена в Тихом океане', 'ru', ['в Тихом']],
    ['О помощи и не только', 'ru', ['О помощи', 'и не']],
    ['Счёт 5:0, а не 4–2', 'ru', ['а не', '4–2']],
    ['Он сказал', 'ru', []],
  ])('of %s', (text, lang, expected) => {
    expect(kept(text, lang)).toEqual(expected);
  });

  test('nothing is lost, nor added', () => {
    for (const text of ['', 'в', 'в в в в Москве', 'C-17–18', 'Из Ко 4–2'])
      expect(unbrokenParts(text, 'ru').join('')).toBe(text);
  });

  test('a long word may be broken at its dash', () => {
    expect(kept('Llanfairpwllgwyngyllgogerychwyrndrobwll-2021')).toEqual([]);
  });
});
