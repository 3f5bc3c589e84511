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

test.each([
  ['2022-01-10 Wrong Name', '2022-01-10', '2022-01-10-wrong-name', '2022-01-10-wrong-name'],
  ['9-1-2022', '2022-01-09', '9-1-2022', '2022-01-09-talks-in-doha'],
  ['2022-1-12-same', '2022-01-12', '2022-1-12-same', '2022-01-12-same'],
  ['20220112_same', '2022-01-12', '20220112-same', '2022-01-12-same'],
  ['2022-02-30-c', '2022-02-28', '2022-02-30-c', '2022-02-28-c'],
  ['2022-01-12-same (1)', '2022-01-12', 'same-1', '2022-01-12-same-1'],
])('a name that was to carry the day, or is a copy’s, is told: %s', (base, day, slug, better) => {
  const { problems } = join({ [`articles/${base}.md`]: `title: Talks in Doha\ndate: ${day}` });
  expect(problems).toMatchObject([{ rule: 'file-name', severity: 'warning' }]);
  expect(problems[0]?.message).toContain(`so the address is /${day.replaceAll('-', '/')}/${slug}/`);
  expect(problems[0]?.hint?.endsWith(` to ${better}.md`)).toBe(true);
});

test.each(['talks', '2022-elections', '01-talks', '2022-01-12-same', 'apollo-11'])(
  'a name without a date, or with a sound one, is well: %s',
  (base) => {
    const { problems } = join({ [`articles/${base}.md`]: 'title: T\ndate: 2022-01-12' });
    expect(problems).toEqual([]);
  },
);

test('with a slug of its own the name does not matter', () => {
  const fields = 'title: T\ndate: 2022-01-12\nslug: talks';
  expect(join({ 'articles/12-1-2022.md': fields }).problems).toEqual([]);
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
