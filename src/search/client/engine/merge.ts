/** Returns the next items of a list; fewer than requested means that there are no more. */
export type Next<T> = (count: number) => Promise<T[]>;

/** The lists one after another. */
export function chain<T>(lists: readonly Next<T>[]): Next<T> {
  const rest = [...lists];
  return async (count) => {
    const items: T[] = [];
    for (let list = rest[0]; list && items.length < count; list = rest[0]) {
      const wanted = count - items.length;
      const more = await list(wanted);
      items.push(...more);
      if (more.length < wanted) rest.shift();
    }
    return items;
  };
}

/**
 * Merges sorted lists. `isFirst(a, b)`: whether `a` comes before `b`; of equal items, the earlier list's comes first.
 * Lists are read several items at a time and in parallel, to save round trips.
 */
export function interleave<T>(
  lists: readonly Next<T>[],
  isFirst: (a: T, b: T) => boolean,
  step = 10,
): Next<T> {
  const heads = lists.map((list) => ({ list, items: [] as T[], ended: false }));
  const fill = () =>
    Promise.all(
      heads
        .filter(({ items, ended }) => items.length === 0 && !ended)
        .map(async (head) => {
          head.items = await head.list(step);
          head.ended = head.items.length < step;
        }),
    );
  const take = (): T | undefined => {
    let best: (typeof heads)[number] | undefined;
    for (const head of heads) {
      const [item] = head.items;
      const [first] = best?.items ?? [];
      if (item !== undefined && (first === undefined || isFirst(item, first))) best = head;
    }
    return best?.items.shift();
  };
  return async (count) => {
    const items: T[] = [];
    while (items.length < count) {
      await fill();
      const item = take();
      if (item === undefined) break;
      items.push(item);
    }
    return items;
  };
}
