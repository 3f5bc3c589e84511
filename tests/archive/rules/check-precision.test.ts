import { expect, test } from 'vitest';
import { join } from '../sample.ts';

test('an article of a month is told while the month is not over, and waits for its first moment', () => {
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
