import { describe, expect, test } from 'vitest';
import { join, said, type Texts } from './sample.ts';

const name = 'articles/2021-08-26-x';
const problemsOf = (texts: Texts) => said(join(texts));
const one = (fields: string) =>
  problemsOf({ [`${name}.md`]: `title: T\ndate: 2021-08-26\n${fields}` });
const withEdition = (original: string, edition: string) =>
  problemsOf({
    [`${name}.md`]: `title: T\ndate: 2021-08-26\n${original}`,
    [`${name}.ru.md`]: `title: Т\n${edition}`,
  });

const id = '0191f0a0-0000-7000-8000-000000000001';
const withdrawal = 'status: withdrawn\nwithdrawn: { date: 2021-09-01, reason: R }';

describe('refused', () => {
  test.each([
    [
      'a picture without alt',
      'photo: { src: map.png }',
      `${name}.md:4:8 [missing-alt] photo: the picture has no alt`,
    ],
    [
      'a withdrawal without a reason',
      'status: withdrawn',
      `${name}.md:4:9 [withdrawal] status: a withdrawn article needs its date and reason`,
    ],
    [
      'a reason without a withdrawal',
      'withdrawn: { date: 2021-09-01, reason: R }',
      `${name}.md:4:12 [withdrawal] withdrawn: the status is published`,
    ],
  ])('%s', (_what, fields, problem) => {
    expect(one(fields)).toEqual([problem]);
  });

  test('a name that makes no address', () => {
    expect(problemsOf({ 'articles/☃.md': 'title: T\ndate: 2021-08-26' })).toEqual([
      'articles/☃.md:1:1 [empty-slug] no address can be made of the file name',
    ]);
  });
});

test('a name with another day than the date is told, and the date counts', () => {
  const { archive, problems } = join({ [`${name}.md`]: 'title: T\ndate: 2021-08-27' });
  expect(problems).toMatchObject([
    { rule: 'file-name-date', severity: 'warning', line: 3, column: 7 },
  ]);
  expect(archive.stories.map(({ key }) => key)).toEqual(['2021/08/27/x']);
});

describe('of an edition', () => {
  test.each([
    ['another day', '', 'date: 2021-08-27', ['3:7 [file-name-date]', '3:7 [edition-date]']],
    ['another id', `id: ${id}`, `id: ${id.replace(/1$/, '2')}`, ['3:5 [edition-id]']],
    ['a withdrawal of its own', '', withdrawal, ['3:9 [withdrawal]']],
  ])('%s is refused', (_what, original, edition, places) => {
    const short = withEdition(original, edition).map((line) =>
      line.slice(`${name}.ru.md:`.length, line.indexOf(']') + 1),
    );
    expect(short).toEqual(places);
  });

  test.each([
    ['the same day at another time', '', 'date: 2021-08-26T18:00+03:00'],
    ['the same id', `id: ${id}`, `id: ${id}`],
    ['the withdrawal of its original', withdrawal, 'summary: S'],
    ['the alt of its original', 'photo: { src: map.png, alt: A }', 'photo: { caption: C }'],
  ])('%s is right', (_what, original, edition) => {
    expect(withEdition(original, edition)).toEqual([]);
  });
});
