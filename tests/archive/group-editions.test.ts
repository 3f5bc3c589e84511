import { describe, expect, test } from 'vitest';
import { groupEditions, originalOf } from '../../src/archive/group-editions.ts';
import { articleFile, placedIn, said, type Texts } from './sample.ts';

function group(texts: Texts) {
  const files = Object.entries(texts).map(([file, fields]) => articleFile(file, fields));
  const { value: groups, problems } = groupEditions(files, ['en', 'ru', 'ar']);
  return {
    groups: groups.map(({ original, langs }) => ({
      original: original.file,
      langs: Object.fromEntries([...langs].map(([lang, { file }]) => [lang, file])),
    })),
    said: said({ problems: placedIn(texts, problems) }),
  };
}

test('files of one name are editions of one article, and the suffix is their language', () => {
  expect(group({ 'a/x.ru.md': 'title: Р', 'a/x.md': 'title: T', 'a/y.md': 'title: Y' })).toEqual({
    groups: [
      { original: 'a/x.md', langs: { en: 'a/x.md', ru: 'a/x.ru.md' } },
      { original: 'a/y.md', langs: { en: 'a/y.md' } },
    ],
    said: [],
  });
});

test('files of one name in two folders are two articles', () => {
  expect(group({ 'a/x.md': 'title: A', 'b/x.md': 'title: B' }).groups).toHaveLength(2);
});

describe('the original is', () => {
  test.each([
    ['the file without a suffix', ['x.en.md', 'x.ru.md', 'x.md'], 'x.md'],
    ['else that of the first edition', ['x.ar.md', 'x.en.md', 'x.ru.md'], 'x.en.md'],
    ['else the next', ['x.ar.md', 'x.ru.md'], 'x.ru.md'],
  ])('%s', (_what, names, original) => {
    const files = names.map((name) => articleFile(name, 'title: T'));
    expect(originalOf(files, ['en', 'ru', 'ar']).file).toBe(original);
  });
});

test('an original may be in another language', () => {
  expect(group({ 'a/x.md': 'title: Р\nlang: ru', 'a/x.en.md': 'title: T' }).groups).toEqual([
    { original: 'a/x.md', langs: { ru: 'a/x.md', en: 'a/x.en.md' } },
  ]);
});

describe('refused', () => {
  test.each<[string, Texts, string]>([
    [
      'two files in one language',
      { 'a/x.md': 'title: T', 'a/x.en.md': 'title: T' },
      'a/x.en.md:1:1 [two-editions] lang: a/x.md is already the edition in "en"',
    ],
    [
      'a language that the site has not',
      { 'a/x.md': 'title: T\nlang: fr' },
      'a/x.md:3:7 [unknown-edition] lang: "fr" is not one of the site\'s editions',
    ],
    [
      'a language against the suffix',
      { 'a/x.ru.md': 'title: T\nlang: ar' },
      'a/x.ru.md:3:7 [two-languages] lang: "ar" disagrees with the file\'s name, which says "ru"',
    ],
  ])('%s', (_what, texts, problem) => {
    expect(group(texts).said).toEqual([problem]);
  });
});
