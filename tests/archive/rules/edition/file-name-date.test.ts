import { describe, expect, test } from 'vitest';
import { join } from '../../sample.ts';
import { name } from './edition.ts';

test('a name with another day than the date is told, and the date counts', () => {
  const { archive, problems } = join({ [`${name}.md`]: 'title: T\ndate: 2021-08-27' });
  expect(problems).toMatchObject([
    { rule: 'file-name-date', severity: 'warning', line: 3, column: 7 },
  ]);
  expect(archive.stories.map(({ key }) => key)).toEqual(['2021/08/27/x']);
});

describe('an article without a day', () => {
  const keyOf = (file: string, fields: string) => {
    const { archive, problems } = join({ [`articles/1937/${file}.md`]: `title: T\n${fields}` });
    return [archive.stories.map(({ key }) => key).join(), ...problems.map(({ rule }) => rule)];
  };

  test.each([
    ['1937-07-flood', 'date: 1937-07', '1937/07/flood'],
    ['1937-flood', 'date: 1937', '1937/flood'],
    ['flood', 'date: 1937', '1937/flood'],
    ['0850-flood', 'date: 0850', '0850/flood'],
    ['1937-07-flood', "date: '1937-07'", '1937/07/flood'],
    ['1937-flood', 'date: "1937"', '1937/flood'],
  ])('%s, %s is at %s', (file, date, key) => {
    expect(keyOf(file, date)).toEqual([key]);
  });

  test.each([
    ['1937-08-flood', 'date: 1937-07', '1937/07/flood'],
    ['1937-flood', 'date: 1937-07', '1937/07/flood'],
    ['1937-07-04-flood', 'date: 1937-07', '1937/07/flood'],
  ])('a name that says something else is told: %s, %s', (file, date, key) => {
    expect(keyOf(file, date)).toEqual([key, 'file-name-date']);
  });
});
