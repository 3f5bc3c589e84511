let last: Promise<unknown> = Promise.resolve();

/** Does what takes much memory when all that was asked for before it has ended, well or not. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
