import { expect, test } from 'vitest';
import { name, problemsOf, withEdition } from './edition.ts';

test('an edition with another day is refused', () => {
  expect(withEdition('', 'date: 2021-08-27')).toContain(
    `${name}.ru.md:3:7 [edition-date] date: 2021-08-27 is not the original's day, 2021-08-26 (${name}.md)`,
  );
});

test('an edition may say another time of the same day', () => {
  expect(withEdition('', 'date: 2021-08-26T18:00+03:00')).toEqual([]);
});

test('an edition of a month does not say a year', () => {
  const problems = problemsOf({
    'articles/1937-07-x.md': 'title: T\ndate: 1937-07',
    'articles/1937-07-x.ru.md': 'title: Т\ndate: 1937',
  });
  expect(problems).toContain(
    "articles/1937-07-x.ru.md:3:7 [edition-date] date: 1937 is not the original's month, 1937-07 (articles/1937-07-x.md)",
  );
});
