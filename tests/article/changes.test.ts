import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, lastChange, latest } from '../../src/article/changes.ts';
import { momentOf } from '../../src/text/dates/dates.ts';
import { story } from '../views/archive.ts';

test('the latest date is found by its moment, not by its letters', () => {
  const [early, late] = ['2021-08-26T23:00:00+05:00', '2021-08-26T19:30:00Z'];
  expect(latest([early, late], 'UTC')).toBe(late);
  expect(latest([], 'UTC')).toBeUndefined();
});

test('corrections, notes and updates change an article', () => {
  const { original } = story('2021-08-26', 'x', {
    updated: '2021-08-27',
    corrections: [{ date: '2021-08-29', kind: 'typo', text: 'x' }],
    notes: [{ date: '2021-08-28', text: 'x' }],
  });
  expect(changesOf(original)).toEqual(['2021-08-27', '2021-08-29', '2021-08-28']);
  expect(lastChange(original, 'UTC')).toBe('2021-08-29');
  expect(lastChange(story('2021-08-26', 'x').original, 'UTC')).toBe('2021-08-26');
});

test('a change that is dated with the day alone came after the article of that day', () => {
  const date = '2024-05-01T09:15:00+03:00';
  const of = (own: Parameters<typeof story>[2]) =>
    lastChange(story('2024-05-01', 'x', { date, ...own }).original, 'Europe/Moscow');
  expect(of({ updated: '2024-05-01' })).toBe(date);
  expect(of({ corrections: [{ date: '2024-05-01', kind: 'typo', text: 'x' }] })).toBe(date);
  expect(of({ notes: [{ date: '2024-05-01', text: 'x' }] })).toBe(date);
  expect(of({ withdrawn: { date: '2024-05-01', reason: 'x' } })).toBe(date);
  expect(of({ updated: '2024-05-02' })).toBe('2024-05-02');
});

test('no change is earlier than the article, whatever the dates and the zone', () => {
  const days = [
    '2024-04-30',
    '2024-05-01',
    '2024-05-02',
    '2024-05-01T09:15:00+03:00',
    '2024-05-01T00:10:00-11:00',
  ];
  const dates = fc.constantFrom(...days);
  const zones = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles');
  fc.assert(
    fc.property(dates, dates, dates, zones, (date, updated, other, zone) => {
      const corrections = [{ date: other, kind: 'update' as const, text: 'x' }];
      const { original } = story('2024-05-01', 'x', { date, updated, corrections });
      expect(momentOf(lastChange(original, zone), zone)).toBeGreaterThanOrEqual(
        momentOf(date, zone),
      );
    }),
  );
});
