import { expect, test } from 'vitest';
import { facetItems } from '../../../../src/search/client/screen/facet-items.ts';

const values = [
  { id: 'a', label: 'A', count: 9 },
  { id: 'b', label: 'B', count: 5 },
  { id: 'c', label: 'C', count: 1, lang: 'ru' },
];
const ids = (items: { id: string }[]) => items.map(({ id }) => id).join('');

test('without a query the static numbers are shown', () => {
  const { items, hasMore } = facetItems('topic', values, {
    counts: undefined,
    chosen: [],
    limit: 2,
  });
  expect(items.map(({ id, count }) => [id, count])).toEqual([
    ['a', 9],
    ['b', 5],
  ]);
  expect(hasMore).toBe(true);
});

test('with a query, what would find nothing is left out and the most frequent come first', () => {
  const counts = new Map([
    ['c', 4],
    ['b', 2],
  ]);
  const { items, hasMore } = facetItems('topic', values, { counts, chosen: [], limit: 8 });
  expect(items).toEqual([
    { id: 'c', label: 'C', lang: 'ru', count: 4, chosen: false, share: 1 },
    { id: 'b', label: 'B', count: 2, chosen: false, share: 0.5 },
  ]);
  expect(hasMore).toBe(false);
});

test('what is chosen stays in sight, first and even at nothing', () => {
  const counts = new Map([['a', 3]]);
  expect(ids(facetItems('topic', values, { counts, chosen: ['c'], limit: 1 }).items)).toBe('c');
  expect(ids(facetItems('topic', values, { counts, chosen: ['c'], limit: 2 }).items)).toBe('ca');
  expect(
    ids(facetItems('year', values, { counts: undefined, chosen: ['c'], limit: 1 }).items),
  ).toBe('ac');
});

test('years and languages keep their order; a language not searched has no number', () => {
  const counts = new Map([['b', 7]]);
  expect(
    ids(
      facetItems('year', values, {
        counts: new Map([
          ['c', 2],
          ['b', 1],
        ]),
        chosen: [],
        limit: 8,
      }).items,
    ),
  ).toBe('bc');
  expect(
    facetItems('language', values, { counts, chosen: ['b'], limit: 8 }).items.map(
      ({ count }) => count,
    ),
  ).toEqual([undefined, 7, undefined]);
});
