import { expect, test } from 'vitest';
import { reportLeftOut, sortOutLanguages } from '../../../src/archive/rules/left-out.ts';
import { readFileName } from '../../../src/article/article-file.ts';

const editions = ['en', 'ru'];
const sort = (...files: string[]) =>
  sortOutLanguages(
    files.map((file) => readFileName(file, editions)),
    editions,
  );
const at = { line: 3, column: 11 };

test('a file in a language of pages that is not an edition waits for it, with an original or without', () => {
  const { names, leftOut } = sort('a/x.md', 'a/x.ru.md', 'a/x.tr.md', 'a/y.ar.md');
  expect(names.map(({ file }) => file)).toEqual(['a/x.md', 'a/x.ru.md']);
  expect(leftOut).toEqual([
    { file: 'a/x.tr.md', lang: 'tr' },
    { file: 'a/y.ar.md', lang: 'ar' },
  ]);
});

test('another language is one beside an original or another edition only', () => {
  const all = ['a/x.md', 'a/x.de.md', 'a/y.ru.md', 'a/y.fr.md', 'a/z.de.md'];
  expect(sort(...all).leftOut.map(({ file }) => file)).toEqual(['a/x.de.md', 'a/y.fr.md']);
});

test.each(['a/x.v2.md', 'a/x.qq.md', 'a/x.german.md', 'a/de.md', 'a/.de.md', 'a/x.EN.md'])(
  '%s is read',
  (file) => expect(sort('a/x.md', file).leftOut).toEqual([]),
);

test('one warning says it of all', () => {
  expect(reportLeftOut([], at)).toEqual([]);
  const one = { file: 'a/x.tr.md', lang: 'tr' };
  expect(reportLeftOut([one], at)).toMatchObject([
    {
      ...at,
      message: 'editions: 1 file in tr is left out: a/x.tr.md',
      hint: 'add tr to editions to publish it',
    },
  ]);
  expect(reportLeftOut([one, one, { file: 'a/x.ar.md', lang: 'ar' }], at)).toMatchObject([
    {
      message: 'editions: 3 files in ar and tr are left out: a/x.tr.md and others',
      hint: 'add ar and tr to editions to publish them',
    },
  ]);
});
