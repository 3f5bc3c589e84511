import { describe, expect, test } from 'vitest';
import { knownLanguages } from '../../src/i18n/languages.ts';
import { dirOf, wordsOf } from '../../src/i18n/words.ts';
import { en } from '../../src/i18n/en.ts';

/** Every sentence by its path: `search.speech.clear`. Plural forms count as one. */
function sentences(words: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') found.set(path + key, [value]);
    if (typeof value !== 'object' || value === null) continue;
    if ('other' in value) found.set(path + key, Object.values(value) as string[]);
    else for (const [deep, all] of sentences(value, `${path}${key}.`)) found.set(deep, all);
  }
  return found;
}

const places = (all: readonly string[]) =>
  [...new Set(all.flatMap((one) => one.match(/\{\w+\}/g) ?? []))].sort();

describe.each(knownLanguages.map((lang) => ({ lang })))('the words of $lang', ({ lang }) => {
  test('say all that English says, with the same places to fill in', () => {
    const own = sentences(wordsOf(lang));
    for (const [path, all] of sentences(en)) {
      expect([path, places(own.get(path) ?? [])]).toEqual([path, places(all)]);
    }
  });

  test('have every plural form of the language, and no other', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const check = (words: object) => {
      for (const value of Object.values(words) as unknown[]) {
        if (typeof value !== 'object' || value === null) continue;
        if ('other' in value) expect(Object.keys(value).sort()).toEqual(forms);
        else check(value);
      }
    };
    check(wordsOf(lang));
  });

  test('are set in the language’s own marks', () => {
    const straight = [...sentences(wordsOf(lang)).values()]
      .flat()
      .filter((one) => /["']/.test(one));
    expect(straight).toEqual([]);
  });
});

test('a language without words says which file to write', () => {
  expect(() => wordsOf('eo')).toThrow('src/i18n/eo.ts');
  expect(() => wordsOf('constructor')).toThrow('src/i18n/constructor.ts');
});

test('Arabic alone runs from right to left', () => {
  expect(knownLanguages.filter((lang) => dirOf(lang) === 'rtl')).toEqual(['ar']);
});
