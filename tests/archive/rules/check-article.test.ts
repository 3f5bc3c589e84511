import { describe, expect, test } from 'vitest';
import { join, said, type Texts } from '../sample.ts';

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

  test.each([
    ['1937_07_flood', 'date: 1937-07', '1937/07/1937-07-flood', '1937-07-flood.md'],
    ['07-1937 flood', 'date: 1937-07', '1937/07/07-1937-flood', '1937-07-flood.md'],
    ['1937 flood', 'date: 1937', '1937/1937-flood', '1937-flood.md'],
    // The day has become known, and the name was not changed.
    ['1937-07-flood', 'date: 1937-07-04', '1937/07/04/1937-07-flood', '1937-07-04-flood.md'],
  ])('a loose name is told: %s, %s', (file, date, key, better) => {
    const name = `articles/1937/${file}.md`;
    const { archive, problems } = join({ [name]: `title: T\n${date}` });
    expect(archive.stories.map((story) => story.key)).toEqual([key]);
    expect(problems).toMatchObject([{ rule: 'file-name', hint: `rename the file to ${better}` }]);
  });

  test.each([
    ['2021-olympics', 'date: 2021-08-26', '2021/08/26/2021-olympics'],
    ['2021-07-in-review', 'date: 2021-08-26', '2021/08/26/2021-07-in-review'],
  ])('a name that is meant so stays: %s, %s', (file, date, key) => {
    expect(keyOf(file, date)).toEqual([key]);
  });

  test.each([
    ['1937-07-flood', "date: 1937-07\nslug: '04'", '/1937/07/04/'],
    ['1937-flood', "date: 1937\nslug: '1937'", '/1937/1937/'],
    ['1937-12', 'date: 1937\nslug: "07"', '/1937/07/'],
    ['1937-07-99', 'date: 1937-07', '/1937/07/99/'],
  ])('its slug is no number: %s', (file, fields, address) => {
    const { problems } = join({ [`articles/${file}.md`]: `title: T\n${fields}` });
    const [problem] = problems.filter(({ rule }) => rule === 'number-slug');
    expect(problem).toMatchObject({
      severity: 'error',
      message: `the address ${address} would be that of a day or month`,
    });
  });

  test('its editions have its date', () => {
    const texts = (own: string) => ({
      'articles/1937-07-x.md': 'title: T\ndate: 1937-07',
      'articles/1937-07-x.ru.md': `title: Т\n${own}`,
    });
    const { archive, problems } = join(texts(''));
    expect(problems).toEqual([]);
    expect(archive.stories[0]?.editions['ru']).toMatchObject({ period: '1937-07', slug: 'x' });
    expect(said(join(texts('date: 1937')))).toContain(
      "articles/1937-07-x.ru.md:3:7 [edition-date] date: 1937 is not the original's month, 1937-07 (articles/1937-07-x.md)",
    );
  });

  test('is told when its month or year is not over, and waits for its first moment', () => {
    const texts = { 'articles/x.md': 'title: T\ndate: 2021-08' };
    const at = (asOf: string) => {
      const { archive, problems } = join(texts, { asOf });
      return [archive.stories.length, ...problems.map(({ rule }) => rule)];
    };
    expect(at('2021-07-31T23:59:59Z')).toEqual([0, 'day-missing']);
    expect(at('2021-08-01T00:00:00Z')).toEqual([1, 'day-missing']);
    expect(at('2021-08-31T23:59:59Z')).toEqual([1, 'day-missing']);
    expect(at('2021-09-01T00:00:00Z')).toEqual([1]);
  });
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
