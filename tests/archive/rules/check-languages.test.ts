import { expect, test } from 'vitest';
import { checkLanguages, explainLoneEdition } from '../../../src/archive/rules/check-languages.ts';
import { readFileName } from '../../../src/article/article-file.ts';
import type { Problem } from '../../../src/problem/problem.ts';

const editions = ['en', 'ru'];
const nameOf = (file: string) => readFileName(file, editions);

test('a name that ends in a language which the site lacks is told, another ending is not', () => {
  const files = ['x.de.md', 'x.fil.md', 'x.ru.md', 'x.v2.md', 'x.qq.md', 'de.md', 'x.german.md'];
  const names = files.map((file) => nameOf(`articles/${file}`));
  expect(checkLanguages(names, editions).map(({ file }) => file)).toEqual([
    'articles/x.de.md',
    'articles/x.fil.md',
  ]);
});

test('an edition whose code is written in capitals is told its name', () => {
  expect(checkLanguages([nameOf('articles/x.RU.md')], editions)).toMatchObject([
    { severity: 'error', hint: 'rename the file to x.ru.md' },
  ]);
});

test('only an edition other than the first misses an original, and only for its date', () => {
  const missing = (file: string, field: string): Problem => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    field,
    message: `${field}: is missing`,
    rule: 'missing-field',
  });
  const explain = (file: string, field: string) =>
    explainLoneEdition(nameOf(file), [missing(file, field)], editions)[0]?.message;
  expect(explain('articles/x.ru.md', 'date')).toContain('there is no x.md beside');
  expect(explain('articles/x.ru.md', 'title')).toBe('title: is missing');
  expect(explain('articles/x.en.md', 'date')).toBe('date: is missing');
  expect(explain('articles/x.md', 'date')).toBe('date: is missing');
});
