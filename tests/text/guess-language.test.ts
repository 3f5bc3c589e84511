import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/text/guess-language.ts';

test.each([
  ['Peskov speaks', ['en', 'ru', 'ar'], 'en'],
  ['Песков рассказал о TASS', ['en', 'ru', 'ar'], 'ru'],
  ['قال بيسكوف', ['en', 'ru', 'ar'], 'ar'],
  ['日本', ['en', 'ja'], 'ja'],
  ['Fußball', ['en', 'de'], 'en'],
  ['Песков', ['en', 'ar'], 'en'],
  ['2021', ['ru', 'en'], 'ru'],
] as [string, [string, ...string[]], string][])(
  '%s in an archive of %j is %s',
  (text, langs, lang) => {
    expect(guessLanguage(text, langs)).toBe(lang);
  },
);
