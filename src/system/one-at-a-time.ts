let last: Promise<unknown> = Promise.resolve();

/** Runs work that takes much memory, after all earlier work of this kind has ended, whether it succeeded or not. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
