/**
 * Indexes while pages are planned and rendered, for each keeps a core busy. Neither is left running when the other fails:
 * `stopped` tells the pages, and `pages`, which fails as they do, the index. `whenRendered` hears that the pages are done,
 * while the index goes on. Throws what went wrong with the index, else with the pages, when nothing is under way.
 */
export async function sideBySide<T, U>(
  render: (stopped: () => boolean) => Promise<T>,
  index: (pages: Promise<unknown>, pagesAreDone: () => boolean) => Promise<U>,
  whenRendered: () => void,
): Promise<[T, U]> {
  let failed = false;
  let rendered = false;
  const pages = Promise.withResolvers<undefined>();
  // The index may not ask.
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

/** As `Promise.all`, but nothing is still under way when it throws: what they write to may be removed then. */
export async function allSettled<T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
