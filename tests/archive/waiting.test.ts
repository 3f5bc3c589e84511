import { expect, test } from 'vitest';
import { describeWaiting } from '../../src/archive/waiting.ts';
import { join } from './sample.ts';

test('what is not out is counted by what keeps it', () => {
  const { waiting } = join({
    'articles/out.md': 'title: Out\ndate: 2021-08-26',
    'articles/out.ru.md': 'title: Черновик\nstatus: draft',
    'articles/draft.md': 'title: Draft\ndate: 2062-01-09\nstatus: draft',
    'articles/draft.ru.md': 'title: Черновик',
    'articles/later.md': 'title: Later\ndate: 2062-01-09',
    'articles/held.md': 'title: Held\ndate: 2021-08-26\nembargo: 2062-01-09T10:00:00Z',
  });
  expect(waiting).toMatchObject({ drafts: 2, later: 2 });
});

test.each([
  [0, 0, ''],
  [0, 1, '1 article is not out yet: 1 dated or embargoed later'],
  [1, 2, '3 articles are not out yet: 1 draft, 2 dated or embargoed later'],
  [2, 0, '2 articles are not out yet: 2 drafts'],
])('%i drafts and %i later', (drafts, later, said) => {
  expect(describeWaiting({ drafts, later })).toBe(said);
});

const out = 'title: T\ndate: 2021-08-26\n';

test.each([
  ['nothing waits', out, undefined],
  ['a draft', `${out}status: draft\nembargo: 2062-01-09T10:00:00Z`, undefined],
  ['an embargo', `${out}embargo: 2062-01-09T10:00:00+03:00`, '2062-01-09T07:00:00Z'],
  [
    'an embargo before its date',
    'title: T\ndate: 2063-01-01\nembargo: 2062-01-09T10:00:00Z',
    '2063-01-01T00:00:00Z',
  ],
  ['a month', 'title: T\ndate: 2062-02', '2062-02-01T00:00:00Z'],
  ['a year', 'title: T\ndate: 2062', '2062-01-01T00:00:00Z'],
  ['a day of adding', `${out}added: 2062-02-03`, '2062-02-03T00:00:00Z'],
  ['a correction', `${out}corrections: [{ date: 2062-02-03, text: x }]`, '2062-02-03T00:00:00Z'],
  [
    'a withdrawal',
    `${out}status: withdrawn\nwithdrawn: { date: 2062-02-03, reason: x }`,
    '2062-02-03T00:00:00Z',
  ],
])('with %s, the next moment is right', (_, fields, moment) => {
  const { waiting } = join({ 'articles/x.md': fields });
  expect(waiting.next).toBe(moment === undefined ? undefined : Date.parse(moment));
});

test('the first of several moments comes, whatever the order', () => {
  const at = (moment: string) => `${out}embargo: ${moment}`;
  const { waiting } = join({
    'articles/a.md': at('2063-01-01T00:00:00Z'),
    'articles/b.md': at('2062-01-01T00:00:00Z'),
    'articles/c.md': at('2020-01-01T00:00:00Z'),
    'articles/c.ru.md': 'title: Т\nembargo: 2061-01-01T00:00:00Z',
  });
  expect(waiting.next).toBe(Date.UTC(2061, 0, 1));
});

test.each([
  ['2023-12-30T11:00:00Z', undefined, '2023-12-30T12:00:00Z'],
  ['2023-12-31T12:00:00Z', '2023-12-30T12:00:00Z', '2024-01-01T12:00:00Z'],
  ['2024-01-01T13:00:00Z', '2024-01-01T12:00:00Z', undefined],
  // Long after nothing is said of it.
  ['2024-01-05T00:00:00Z', undefined, undefined],
])('at %s an article is out, and news for two days', (asOf, since, until) => {
  const { waiting } = join({ 'articles/a.md': 'title: A\ndate: 2023-12-30T12:00:00Z' }, { asOf });
  expect(waiting.since).toBe(since && Date.parse(since));
  expect(waiting.until).toBe(until && Date.parse(until));
});

test('an article that was held back is news by its date too', () => {
  const held = 'title: A\ndate: 2023-12-31T06:00:00Z\nembargo: 2024-01-01T20:00:00Z';
  const { waiting } = join({ 'articles/a.md': held }, { asOf: '2024-01-02T00:00:00Z' });
  expect(waiting.until).toBe(Date.parse('2024-01-02T06:00:00Z'));
});
