import { expect, test } from 'vitest';
import { join, said } from '../sample.ts';

test('every rule is asked of every edition', () => {
  const problems = said(
    join({
      'articles/2021-08-26-x.md': 'title: T\ndate: 2021-08-27\nphoto: { src: map.png }',
      'articles/2021-08-26-x.ru.md': 'title: Т\ndate: 2021-08-28',
    }),
  ).map((line) => line.slice(0, line.indexOf(']') + 1));
  expect(problems.sort()).toEqual([
    'articles/2021-08-26-x.md:3:7 [file-name-date]',
    'articles/2021-08-26-x.md:4:8 [missing-alt]',
    'articles/2021-08-26-x.ru.md:1:1 [missing-alt]',
    'articles/2021-08-26-x.ru.md:3:7 [edition-date]',
    'articles/2021-08-26-x.ru.md:3:7 [file-name-date]',
  ]);
});

test('an edition takes what its original says', () => {
  const { archive, problems } = join({
    'articles/1937-07-x.md': 'title: T\ndate: 1937-07',
    'articles/1937-07-x.ru.md': 'title: Т',
  });
  expect(problems).toEqual([]);
  expect(archive.stories[0]?.editions['ru']).toMatchObject({ period: '1937-07', slug: 'x' });
});
