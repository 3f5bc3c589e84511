import { expect, test } from 'vitest';
import { chain, interleave, type Next } from '../../../../src/search/client/engine/merge.ts';

function listOf<T>(items: readonly T[], asked: number[] = []): Next<T> {
  const rest = [...items];
  return (count) => {
    asked.push(count);
    return Promise.resolve(rest.splice(0, count));
  };
}

test('a chain gives one list after the other, in steps of any size', async () => {
  const next = chain([listOf([1, 2, 3]), listOf<number>([]), listOf([4, 5])]);
  expect(await next(2)).toEqual([1, 2]);
  expect(await next(2)).toEqual([3, 4]);
  expect(await next(2)).toEqual([5]);
  expect(await next(2)).toEqual([]);
});

test('interleaved lists keep the order, the earlier list first among equals', async () => {
  const item = (day: number, from: string) => ({ day, from });
  const next = interleave(
    [
      listOf([item(9, 'a'), item(5, 'a'), item(5, 'a'), item(1, 'a')]),
      listOf([item(8, 'b'), item(5, 'b')]),
      listOf<{ day: number; from: string }>([]),
    ],
    (x, y) => x.day > y.day,
    2,
  );
  const found = [...(await next(3)), ...(await next(10))];
  expect(found.map(({ day, from }) => `${day}${from}`)).toEqual([
    '9a',
    '8b',
    '5a',
    '5a',
    '5b',
    '1a',
  ]);
  expect(await next(1)).toEqual([]);
});

test('interleaving asks for several items at a time and never past the end', async () => {
  const asked: number[] = [];
  const next = interleave([listOf([1, 2, 3], asked)], (a, b) => a < b, 2);
  expect(await next(10)).toEqual([1, 2, 3]);
  await next(10);
  expect(asked).toEqual([2, 2]);
});
