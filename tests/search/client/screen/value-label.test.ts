import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { spokenLabel } from '../../../../src/search/client/screen/value-label.ts';

test.each([
  ['en', '2021', 1, '2021, 1 article'],
  ['en', '2021', 1214, '2021, 1,214 articles'],
  ['ru', '2021', 1, '2021, 1 материал'],
  ['ru', 'Космос', 22, 'Космос, 22 материала'],
  ['ru', '2021', 5, '2021, 5 материалов'],
  ['tr', '2021', 5, '2021, 5 haber'],
  ['ar', '2021', 1, '2021، مادة واحدة'],
  ['ar', '2021', 2, '2021، مادتان'],
  ['ar', '2021', 5, '2021، 5 مواد'],
  ['ar', 'NASA (US)', 11, '\u2068NASA (US)\u2069، 11 مادة'],
])('in %s, a checkbox of %s with %i is called %s', (lang, label, count, expected) => {
  const { articles, search } = wordsOf(lang);
  const config = { edition: lang, locale: lang, articles, speech: search.speech };
  expect(spokenLabel(label, count, config)).toBe(expected);
});

test('without a number the label says it', () => {
  const { articles, search } = wordsOf('en');
  const config = { edition: 'en', locale: 'en', articles, speech: search.speech };
  expect(spokenLabel('2021', undefined, config)).toBeUndefined();
});
