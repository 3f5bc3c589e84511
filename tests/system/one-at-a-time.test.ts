import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/system/one-at-a-time.ts';

test('what is asked for at once is done in turn, also after a failure', async () => {
  const done: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    expect((running += 1)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 3));
    running -= 1;
    done.push(name);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => oneAtATime(work(name))));
  expect(done).toEqual(['a', 'b', 'c']);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
