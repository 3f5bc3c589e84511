import { describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/search/client/engine.ts';
import type { Fragment, Opened, Pagefind } from '../../../src/search/client/pagefind.ts';
import type { SearchState } from '../../../src/search/client/state.ts';

interface Doc {
  url: string;
  day: string;
  words: string;
  filters: Record<string, string[]>;
}

const doc = (
  url: string,
  day: string,
  words: string,
  filters: Record<string, string[]> = {},
): Doc => ({
  url,
  day,
  words,
  filters: { year: [day.slice(0, 4)], ...filters },
});

const docs: Record<string, Doc[]> = {
  en: [
    doc('/1/', '2021-01-01', 'peace talks', { topic: ['asia'], listed: ['en', 'ar'] }),
    doc('/2/', '2019-01-01', 'peace', { topic: ['asia', 'sport'], listed: ['en', 'ar'] }),
    doc('/3/', '2018-01-01', 'talks', { topic: ['sport'], listed: ['en', 'ru', 'ar'] }),
  ],
  ru: [
    doc('/ru/1/', '2021-01-01', 'мир peace', { topic: ['asia'], listed: ['ru'] }),
    doc('/ru/4/', '2020-01-01', 'peace', { topic: ['asia'], listed: ['ru', 'en', 'ar'] }),
  ],
};

/** Behaves as Pagefind does, as far as we use it: counts only what it was asked to load. */
function fakePagefind(all: readonly Doc[]): Pagefind {
  const loaded = new Set<string>();
  return {
    preload: (_query, { filters = {} }) => {
      for (const name of Object.keys(filters)) loaded.add(name);
      return Promise.resolve();
    },
    search: (query, { filters = {}, sort = {} }) => {
      for (const name of Object.keys(filters)) loaded.add(name);
      const found = all.filter(
        (one) =>
          (query ?? '').split(' ').every((word) => one.words.includes(word)) &&
          Object.entries(filters).every(([name, wanted]) => {
            const ids = typeof wanted === 'string' ? [wanted] : wanted.any;
            return ids.some((id) => one.filters[name]?.includes(id));
          }),
      );
      const direction = sort['date'] === 'asc' ? 1 : -1;
      if (sort['date']) found.sort((a, b) => (a.day < b.day ? -direction : direction));
      const counts: Record<string, Record<string, number>> = {};
      for (const name of loaded) {
        const numbers: Record<string, number> = (counts[name] = {});
        for (const id of found.flatMap((one) => one.filters[name] ?? [])) {
          numbers[id] = (numbers[id] ?? 0) + 1;
        }
      }
      return Promise.resolve({ results: found.map(toResult), filters: counts });
    },
    destroy: () => Promise.resolve(),
  };
}

function toResult({ url, day, filters }: Doc) {
  const fragment: Fragment = { url, excerpt: '', meta: { title: url, date: day }, filters };
  return { data: () => Promise.resolve(fragment) };
}

const bundles = ['en', 'ru'].map((lang) => ({ lang, href: `/pagefind/${lang}/` }));
const open = ({ lang }: { lang: string }): Promise<Opened> =>
  Promise.resolve({
    lang,
    pagefind: fakePagefind(docs[lang] ?? []),
    isOld: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  });
const engine = createEngine(bundles, 'en', open);

const state = (query: string, chosen: SearchState['chosen'] = {}, sort?: SearchState['sort']) => ({
  query,
  chosen,
  ...(sort ? { sort } : {}),
});
async function urls(asked: SearchState, count = 10): Promise<string[]> {
  const answer = await engine.ask(asked, []);
  return (await answer.next(count)).map(({ href }) => href);
}

describe('results', () => {
  test('come from all languages, the own one first', async () => {
    expect(await urls(state('peace'))).toEqual(['/1/', '/2/', '/ru/1/', '/ru/4/']);
  });

  test('are sorted by date across languages, both ways', async () => {
    expect(await urls(state('peace', {}, 'newest'))).toEqual(['/1/', '/ru/1/', '/ru/4/', '/2/']);
    expect(await urls(state('peace', {}, 'oldest'))).toEqual(['/2/', '/ru/4/', '/1/', '/ru/1/']);
  });

  test('match any value of a facet, and all facets', async () => {
    expect(await urls(state('peace', { year: ['2019', '2020'] }))).toEqual(['/2/', '/ru/4/']);
    expect(await urls(state('peace', { year: ['2019', '2020'], topic: ['sport'] }))).toEqual([
      '/2/',
    ]);
  });

  test('without words are each story once, unless a language is chosen', async () => {
    expect(await urls(state('', { topic: ['asia'] }))).toEqual(['/1/', '/ru/4/', '/2/']);
    expect(await urls(state('', { topic: ['asia'], language: ['ru'] }))).toEqual([
      '/ru/1/',
      '/ru/4/',
    ]);
  });

  test('come in steps', async () => {
    const { next, count } = await engine.ask(state('peace', {}, 'newest'), []);
    expect(count).toBe(4);
    expect((await next(3)).map(({ href }) => href)).toEqual(['/1/', '/ru/1/', '/ru/4/']);
    expect((await next(3)).map(({ href }) => href)).toEqual(['/2/']);
  });
});

describe('numbers', () => {
  const counts = async (asked: SearchState, name: 'year' | 'topic' | 'language') =>
    Object.fromEntries((await engine.ask(asked, [name])).counts.get(name) ?? [['static', 0]]);

  test('are those of the results', async () => {
    expect(await counts(state('peace'), 'topic')).toEqual({ asia: 4, sport: 1 });
    expect(await counts(state('peace', { year: ['2019'] }), 'topic')).toEqual({
      asia: 1,
      sport: 1,
    });
  });

  test('of a facet do not change by a choice in it', async () => {
    expect(await counts(state('peace', { topic: ['sport'] }), 'topic')).toEqual({
      asia: 4,
      sport: 1,
    });
    expect(await counts(state('', { topic: ['sport'], year: ['2018'] }), 'topic')).toEqual({
      sport: 1,
    });
  });

  test('are the static ones where nothing else is asked', async () => {
    expect(await counts(state('', { topic: ['sport'] }), 'topic')).toEqual({ static: 0 });
  });

  test('of languages are of all that each has', async () => {
    expect(await counts(state('', { topic: ['asia'] }), 'language')).toEqual({ en: 2, ru: 2 });
    expect(await counts(state('мир'), 'language')).toEqual({ en: 0, ru: 1 });
  });
});

describe('a bundle', () => {
  test('is opened when it is needed, once', async () => {
    const opening = vi.fn(open);
    const fresh = createEngine(bundles, 'en', opening);
    await fresh.ask(state('peace', { language: ['ru'] }), []);
    await fresh.ask(state('мир', { language: ['ru'] }), []);
    expect(opening.mock.calls.map(([{ lang }]) => lang)).toEqual(['ru']);
  });

  test('can be opened before the first question', async () => {
    const opening = vi.fn(open);
    const fresh = createEngine(bundles, 'en', opening);
    fresh.warm();
    expect(opening).toHaveBeenCalledTimes(2);
    await fresh.ask(state('peace'), []);
    expect(opening).toHaveBeenCalledTimes(2);
  });

  test('that fails to open is an error, and is tried again', async () => {
    const opening = vi.fn(open).mockRejectedValueOnce(new Error('offline'));
    const fresh = createEngine(bundles, 'en', opening);
    await expect(fresh.ask(state('peace'), [])).rejects.toThrow('offline');
    expect((await fresh.ask(state('peace'), [])).count).toBe(4);
  });

  test('that a deployment has changed is opened anew, when nothing is found', async () => {
    const old: Opened = {
      lang: 'en',
      pagefind: fakePagefind([]),
      isOld: () => Promise.resolve(true),
      close: vi.fn(() => Promise.resolve()),
    };
    const opening = vi.fn(open).mockResolvedValueOnce(old);
    const fresh = createEngine(bundles.slice(0, 1), 'en', opening);
    expect((await fresh.ask(state('peace'), [])).count).toBe(2);
    expect(old.close).toHaveBeenCalledOnce();
  });

  test('that changed between two steps goes on where it was', async () => {
    let isGone = false;
    const pagefind = fakePagefind(docs['en'] ?? []);
    const old: Opened = {
      lang: 'en',
      pagefind: {
        ...pagefind,
        search: async (query, options) => ({
          ...(await pagefind.search(query, options)),
          results: (await pagefind.search(query, options)).results.map(({ data }) => ({
            data: () => (isGone ? Promise.reject(new Error('404')) : data()),
          })),
        }),
      },
      isOld: () => Promise.resolve(isGone),
      close: () => Promise.resolve(),
    };
    const fresh = createEngine(bundles.slice(0, 1), 'en', vi.fn(open).mockResolvedValueOnce(old));
    const { next } = await fresh.ask(state('peace'), []);
    expect((await next(1)).map(({ href }) => href)).toEqual(['/1/']);
    isGone = true;
    expect((await next(1)).map(({ href }) => href)).toEqual(['/2/']);
  });
});
