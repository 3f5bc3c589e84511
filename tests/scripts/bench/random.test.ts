import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';

const draw = (seed: number, stream: number, count = 5) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: count }, () => random.next());
};

describe('numbers that look random', () => {
  test('are the same for a seed and stream, and others for another', () => {
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
  });

  test('are even, in one stream and in the beginnings of many', () => {
    const one = draw(5, 5, 20_000);
    const many = Array.from({ length: 20_000 }, (_, stream) => draw(5, stream, 1)[0]!);
    for (const numbers of [one, many]) {
      const tenths = Map.groupBy(numbers, (number) => Math.floor(number * 10));
      expect([...tenths.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const { length } of tenths.values()) expect(Math.abs(length - 2000)).toBeLessThan(200);
    }
  });

  test('by Zipf fall as one over the rank, and stay in range', () => {
    const random = createRandom(1, 1);
    const counts = new Array<number>(50).fill(0);
    for (let index = 0; index < 100_000; index++) counts[random.zipf(50)]! += 1;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100_000);
    expect(counts[1]! / counts[9]!).toBeGreaterThan(3.5);
    expect(counts[49]).toBeGreaterThan(0);
  });

  test('between two includes both', () => {
    const random = createRandom(3, 3);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
  });
});
