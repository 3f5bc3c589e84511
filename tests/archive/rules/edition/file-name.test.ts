import { expect, test } from 'vitest';
import { join } from '../../sample.ts';

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

test.each([
  ['1937_07_flood', 'date: 1937-07', '1937/07/1937-07-flood', '1937-07-flood.md'],
  ['07-1937 flood', 'date: 1937-07', '1937/07/07-1937-flood', '1937-07-flood.md'],
  ['1937 flood', 'date: 1937', '1937/1937-flood', '1937-flood.md'],
  // The day has become known, and the name was not changed.
  ['1937-07-flood', 'date: 1937-07-04', '1937/07/04/1937-07-flood', '1937-07-04-flood.md'],
])('a loose name of an article without a day is told: %s, %s', (file, date, key, better) => {
  const name = `articles/1937/${file}.md`;
  const { archive, problems } = join({ [name]: `title: T\n${date}` });
  expect(archive.stories.map((story) => story.key)).toEqual([key]);
  expect(problems).toMatchObject([{ rule: 'file-name', hint: `rename the file to ${better}` }]);
});

test.each([
  ['2021-olympics', '2021/08/26/2021-olympics'],
  ['2021-07-in-review', '2021/08/26/2021-07-in-review'],
])('a name that is meant so stays: %s', (file, key) => {
  const { archive, problems } = join({ [`articles/${file}.md`]: 'title: T\ndate: 2021-08-26' });
  expect([archive.stories.map((story) => story.key), problems]).toEqual([[key], []]);
});

test.each(['talks', '2022-elections', '01-talks', '2022-01-12-same', 'apollo-11'])(
  'a name without a date, or with a sound one, is right: %s',
  (base) => {
    const { problems } = join({ [`articles/${base}.md`]: 'title: T\ndate: 2022-01-12' });
    expect(problems).toEqual([]);
  },
);

test('with a slug of its own the name does not matter', () => {
  const fields = 'title: T\ndate: 2022-01-12\nslug: talks';
  expect(join({ 'articles/12-1-2022.md': fields }).problems).toEqual([]);
});
