import { expect, test, vi } from 'vitest';
import { openIndex } from '../../../../src/search/client/engine/open-index.ts';
import type { OpenBundle } from '../../../../src/search/client/engine/pagefind.ts';
import type { BundleEntry, SearchEntry } from '../../../../src/search/entry.ts';

const entryOf = (name: string) =>
  ({ bundles: [{ name, lang: 'en' } as BundleEntry] }) as unknown as SearchEntry;

function start() {
  const open = vi.fn((bundle: BundleEntry) =>
    Promise.resolve({ search: bundle.name } as unknown as OpenBundle),
  );
  const close = vi.fn();
  const reload = vi.fn(() => Promise.resolve(entryOf('new')));
  const index = openIndex({ entry: entryOf('old'), reload, createOpener: () => ({ open, close }) });
  return { index, open, close, reload };
}
const nameIn = (index: ReturnType<typeof openIndex>) => index.bundles()[0]?.name;

test('a bundle is opened once', async () => {
  const { index, open } = start();
  const [bundle] = index.bundles();
  expect(await index.open(bundle!)).toBe(await index.open(bundle!));
  expect(open).toHaveBeenCalledTimes(1);
});

test('what fails is tried once more with the index loaded again', async () => {
  const { index, close, reload } = start();
  const action = vi.fn(() =>
    nameIn(index) === 'old' ? Promise.reject(new Error('gone')) : Promise.resolve('found'),
  );
  expect(await index.retry(action)).toBe('found');
  expect([action, close, reload].map((each) => each.mock.calls.length)).toEqual([2, 1, 1]);
  await expect(index.retry(() => Promise.reject(new Error('twice')))).rejects.toThrow('twice');
});

test('two that fail at once load the index once', async () => {
  const { index, reload } = start();
  const action = () =>
    nameIn(index) === 'old' ? Promise.reject(new Error('gone')) : Promise.resolve(1);
  const slow = () => new Promise((resolve) => setTimeout(resolve, 5)).then(action);
  const late = async () => {
    const before = nameIn(index);
    await slow();
    if (before === 'old') throw new Error('gone');
    return 1;
  };
  expect(await Promise.all([index.retry(action), index.retry(late)])).toEqual([1, 1]);
  expect(reload).toHaveBeenCalledTimes(1);
});
