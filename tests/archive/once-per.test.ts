import { expect, test, vi } from 'vitest';
import { oncePer } from '../../src/archive/once-per.ts';

test('a value is computed once for each object, also if it is undefined', () => {
  const compute = vi.fn(({ name }: { name?: string }) => name);
  const nameOf = oncePer(compute);
  const [one, other, none] = [{ name: 'a' }, { name: 'a' }, {}];
  expect([one, other, none, one, other, none].map(nameOf)).toEqual([
    ...['a', 'a', undefined],
    ...['a', 'a', undefined],
  ]);
  expect(compute.mock.calls).toEqual([[one], [other], [none]]);
});

test('what failed is tried again', () => {
  const compute = vi.fn().mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  const key = {};
  const again = oncePer(compute);
  expect(() => again(key) as unknown).toThrow('not yet');
  expect(again(key)).toBeUndefined();
  expect(compute).toHaveBeenCalledTimes(2);
});
