/**
 * Indexes while pages are planned and rendered, because each keeps one core busy. If one fails, the other stops:
 * `stopped` tells the pages, and the promise `pages` tells the index by failing. `whenRendered` is called when the
 * pages are done. Throws when both have ended: the index's error, or else the pages'.
 */
export async function sideBySide<T, U>(
  render: (stopped: () => boolean) => Promise<T>,
  index: (pages: Promise<unknown>, pagesAreDone: () => boolean) => Promise<U>,
  whenRendered: () => void,
): Promise<[T, U]> {
  let failed = false;
  let rendered = false;
  const pages = Promise.withResolvers<undefined>();
  // The index may not await it.
  pages.promise.catch(() => undefined);
  const indexing = index(pages.promise, () => rendered).catch((error: unknown) => {
    failed = true;
    throw error;
  });
  const rendering = render(() => failed).then(
    (made) => {
      rendered = true;
      if (!failed) whenRendered();
      pages.resolve(undefined);
      return made;
    },
    (error: unknown) => {
      pages.reject(error);
      throw error;
    },
  );
  const [indexed, made] = await allSettled([indexing, rendering]);
  return [made, indexed];
}

/** Like `Promise.all`, but if it throws, nothing is running any more, so what was written to can be deleted. */
export async function allSettled<T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
