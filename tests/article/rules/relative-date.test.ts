import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const fields = 'title: T\ndate: 2021-03-01T09:00:00+03:00\n';
const said = (body: string, given = fields) => saidBy('relative-date', given, body);

describe('a day counted from the day of writing', () => {
  test.each([
    ['They met yesterday in Doha.', 'yesterday', 'write the date: 28 February'],
    ['They meet tomorrow.', 'tomorrow', 'write the date: 2 March'],
    ['Yesterday they met.', 'Yesterday', 'write the date: 28 February'],
    ['They met last week.', 'last week', 'write the date'],
    ['They met on the way. Last night they parted.', 'Last night', 'write the date'],
    ['Они встретились вчера.', 'вчера', 'write the date: 28 февраля'],
    ['Вчерашняя встреча была короткой.', 'Вчерашняя', 'write the date: 28 февраля'],
    ['Послезавтра они уедут.', 'Послезавтра', 'write the date: 3 марта'],
    ['Это было на прошлой неделе.', 'на прошлой неделе', 'write the date'],
    ['التقوا أمس في الدوحة.', 'أمس', 'write the date: 28 فبراير'],
    ['يلتقون اليوم الثلاثاء.', 'اليوم الثلاثاء', 'write the date: 1 مارس'],
    ['التقوا الأسبوع الماضي.', 'الأسبوع الماضي', 'write the date'],
  ])('%s', (body, word, hint) => {
    const found = said(`${body}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`"${word}" will mean nothing`);
    expect(found[0]?.endsWith(`; ${hint}`)).toBe(true);
    expect(markedBy('relative-date', fields, `${body}\n`)).toEqual([word]);
  });

  test('"today" may mean now', () => {
    expect(said('They meet today.\n')).toEqual([
      '5:11 "today" will mean nothing to later readers; write the date: 1 March, or leave the word out if it means "now"',
    ]);
    expect(said('They meet today.\n', 'title: T\n')[0]).toContain('; write the date, or leave');
  });

  test('in a summary, too', () => {
    expect(said('Text.\n', `${fields}summary: They met yesterday\n`)[0]).toMatch(/^4:19 /);
  });
});

describe('is not', () => {
  test.each([
    'He said: “They met yesterday, and meet today.”',
    'Он сказал: «Мы были там вчера».',
    'قال: «التقينا أمس».',
    '> Today we reaffirm the principle.',
    'She writes for USA Today.',
    'She works for Russia Today in Moscow.',
    'The link is https://example.com/yesterday/today.',
    'In the last week of August they met.',
    'The yesterdays of old.',
    'Это последний на сегодня пуск.',
    'Завтрак был подан.',
    'مضى يوم كامل، وفي اليوم الأول تحدثوا.',
    'Of `yesterday` in code.',
    'They spoke of today’s world.',
  ])('%s', (body) => {
    expect(said(`${body}\n`)).toEqual([]);
  });
});

test('a word that comes again is told once', () => {
  expect(said('They met yesterday. Yesterday, too.\n\nAnd yesterday.\n')).toEqual([
    '5:10 "yesterday" will mean nothing to later readers (and 2 more times in this file); write the date: 28 February',
  ]);
});
