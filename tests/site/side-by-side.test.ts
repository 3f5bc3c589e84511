import { expect, test, vi } from 'vitest';
import { allSettled, sideBySide } from '../../src/site/side-by-side.ts';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

test('both give what they made, and the index hears when the pages are done', async () => {
  const heard: string[] = [];
  const made = await sideBySide(
    async () => {
      await soon();
      return 'pages';
    },
    async (pages, pagesAreDone) => {
      expect(pagesAreDone()).toBe(false);
      await pages;
      expect(pagesAreDone()).toBe(true);
      heard.push('pages');
      return 'index';
    },
    () => heard.push('rendered'),
  );
  expect(made).toEqual(['pages', 'index']);
  expect(heard).toEqual(['rendered', 'pages']);
});

test('the index begins first: it needs no plan of the pages', async () => {
  const begun: string[] = [];
  await sideBySide(
    () => Promise.resolve(begun.push('pages')),
    () => Promise.resolve(begun.push('index')),
    () => undefined,
  );
  expect(begun).toEqual(['index', 'pages']);
});

test('where the index fails, the pages stop, and are waited for', async () => {
  let ended = false;
  const whenRendered = vi.fn();
  const both = sideBySide(
    async (stopped) => {
      while (!stopped()) await soon();
      await soon();
      ended = true;
    },
    () => Promise.reject(new Error('no index')),
    whenRendered,
  );
  await expect(both).rejects.toThrow('no index');
  expect(ended).toBe(true);
  expect(whenRendered).not.toHaveBeenCalled();
});

test('where the pages fail, whoever waits for them fails with them', async () => {
  const both = sideBySide(
    async () => {
      await soon();
      throw new Error('no pages');
    },
    async (pages) => {
      await pages;
    },
    () => undefined,
  );
  await expect(both).rejects.toThrow('no pages');
});

test('where the pages fail and nobody waits, the index is still ended first', async () => {
  let ended = false;
  const both = sideBySide(
    () => Promise.reject(new Error('no pages')),
    async () => {
      for (let turn = 0; turn < 3; turn++) await soon();
      ended = true;
    },
    () => undefined,
  );
  await expect(both).rejects.toThrow('no pages');
  expect(ended).toBe(true);
});

test('all are waited for before one is thrown', async () => {
  let ended = false;
  const slow = soon().then(() => (ended = true));
  await expect(allSettled([Promise.reject(new Error('one')), slow])).rejects.toThrow('one');
  expect(ended).toBe(true);
});
