import { expect, test } from 'vitest';
import { changesOf, lastChange, latest } from '../../src/article/changes.ts';
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
