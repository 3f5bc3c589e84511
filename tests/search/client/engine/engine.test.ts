import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../src/search/client/engine/answer.ts';
import { createEngine, type Engine } from '../../../../src/search/client/engine/engine.ts';
import type { ResultFragment } from '../../../../src/search/client/engine/bundle.ts';
import type { OpenBundle } from '../../../../src/search/client/engine/pagefind.ts';
import type { SearchState } from '../../../../src/search/client/engine/state.ts';
import type { BundleEntry, SearchEntry } from '../../../../src/search/entry.ts';

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
function searchIn(all: readonly Doc[]): OpenBundle['search'] {
  const loaded = new Set<string>();
  return (query, { filters = {}, sort = {} }, counted) => {
    for (const name of [...counted, ...Object.keys(filters)]) loaded.add(name);
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
  };
}

function toResult({ url, day, words, filters }: Doc) {
  const fragment: ResultFragment = { url, excerpt: [], meta: { title: url, date: day }, filters };
  return { score: 1 / words.length, data: () => Promise.resolve(fragment) };
}

/** Two bundles of English, one of Russian. */
function entryOf(name = 'now'): SearchEntry {
  const bundle = (lang: string, from: string, to: string, listed: number): BundleEntry => {
    const count = docsOf(lang, from, to).length;
    return { lang, href: `/pagefind/${lang}/${from}/`, name, from, to, count, listed };
  };
  return {
    bundles: [
      bundle('en', '2021', '2021', 1),
      bundle('en', '2018', '2019', 2),
      bundle('ru', '2020', '2021', 1),
    ],
    count: 4,
    facets: { topic: [{ id: 'sport', label: 'Sport', count: 2 }] },
    more: {},
    names: '/search/en/names.json',
  };
}

const docsOf = (lang: string, from: string, to: string) =>
  (docs[lang] ?? []).filter(({ day }) => from <= day.slice(0, 4) && day.slice(0, 4) <= to);

const open = (entry: BundleEntry): Promise<OpenBundle> => {
  const all = docsOf(entry.lang, entry.from, entry.to);
  const countOf = (word: string) =>
    all.filter(({ words }) => words.split(' ').includes(word)).length;
  return Promise.resolve({
    entry,
    search: searchIn(all),
    weigh: (query) =>
      Promise.resolve(
        query.split(' ').map((written) => ({ written, isExact: false, count: countOf(written) })),
      ),
    near: (word) =>
      Promise.resolve(
        countOf(`${word}s`) > 0
          ? [{ form: `${word}s`, stem: word, steps: 1, count: countOf(`${word}s`) }]
          : [],
      ),
    spell: (form) => Promise.resolve(form.toUpperCase()),
  });
};

/** An engine, and what becomes of its bundles. */
function setUp(
  opening: (entry: BundleEntry) => Promise<OpenBundle> = open,
  bundles = entryOf().bundles,
) {
  const opened = vi.fn(opening);
  const close = vi.fn();
  const reload = vi.fn(() => Promise.resolve(entryOf('anew')));
  const engine = createEngine({
    edition: 'en',
    entry: { ...entryOf(), bundles },
    reload,
    createOpener: () => ({ open: opened, close }),
    valueOf: (name, id) => entryOf().facets[name]?.find((value) => value.id === id),
  });
  return { engine, close, reload, opened: () => opened.mock.calls.map(([{ href }]) => href) };
}

const goOn = () => Promise.resolve(true);
const { engine } = setUp();

async function ask(from: Engine, asked: SearchState): Promise<Answer> {
  const answer = await from.ask(asked, goOn);
  if (!answer) throw new Error('There is no answer');
  return answer;
}

const state = (query: string, chosen: SearchState['chosen'] = {}, sort?: SearchState['sort']) => ({
  query,
  chosen,
  ...(sort ? { sort } : {}),
});
async function urls(asked: SearchState, count = 10): Promise<string[]> {
  const answer = await ask(engine, asked);
  return (await answer.next(count)).map(({ href }) => href);
}

describe('results', () => {
  test('come from all languages, the own one first', async () => {
    expect(await urls(state('peace'))).toEqual(['/2/', '/1/', '/ru/4/', '/ru/1/']);
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
    const { next, count } = await ask(engine, state('peace', {}, 'newest'));
    expect(count).toBe(4);
    expect((await next(3)).map(({ href }) => href)).toEqual(['/1/', '/ru/1/', '/ru/4/']);
    expect((await next(3)).map(({ href }) => href)).toEqual(['/2/']);
  });
});

describe('numbers', () => {
  const counts = async (asked: SearchState, name: 'year' | 'topic' | 'language') =>
    Object.fromEntries((await engine.count(asked, [name])).get(name) ?? [['static', 0]]);

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

describe('bundles', () => {
  const [newest, older, russian] = entryOf().bundles.map(({ href }) => href);

  test('are asked one before the others, and that is shown', async () => {
    const { engine, opened } = setUp();
    const seen: [number, string[]][] = [];
    const answer = await engine.ask(state('peace'), async ({ count, next }) => {
      seen.push([count, (await next(10)).map(({ href }) => href)]);
      expect(opened()).toEqual([newest]);
      return true;
    });
    expect(seen).toEqual([[1, ['/1/']]]);
    expect(answer?.count).toBe(4);
    expect(opened()).toEqual([newest, older, russian]);
  });

  test('behind the first are left alone when nobody waits for them', async () => {
    const { engine, opened } = setUp();
    expect(await engine.ask(state('peace'), () => Promise.resolve(false))).toBe(undefined);
    expect(opened()).toEqual([newest]);
  });

  test('are one list by how well they match, in each language', async () => {
    expect(await urls(state('talks'))).toEqual(['/3/', '/1/']);
  });

  test('of other years or languages than those chosen are not opened', async () => {
    const { engine, opened } = setUp();
    await ask(engine, state('peace', { year: ['2018'] }));
    await ask(engine, state('peace', { language: ['ru'] }));
    expect(opened()).toEqual([older, russian]);
  });

  test('are opened only as far as the results are shown, where their number is known', async () => {
    const english = entryOf().bundles.filter(({ lang }) => lang === 'en');
    const { engine, opened } = setUp(open, english);
    const { count, next } = await ask(engine, state('', { topic: ['sport'] }, 'oldest'));
    expect([count, opened()]).toEqual([2, []]);
    await next(1);
    expect(opened()).toEqual([older]);
    expect(await next(2)).toHaveLength(1);
    expect(opened()).toEqual([older, newest]);
  });

  test('are opened once', async () => {
    const { engine, opened } = setUp();
    engine.warm();
    expect(opened()).toEqual([newest]);
    await ask(engine, state('peace'));
    await ask(engine, state('talks'));
    expect(opened()).toHaveLength(3);
  });
});

describe('filters', () => {
  const asked = async (state: SearchState, count: Parameters<Engine['count']>[1] = []) => {
    const names: string[][] = [];
    const { engine } = setUp(async (entry) => {
      const { search, ...rest } = await open(entry);
      return {
        ...rest,
        search: (query, options, counted) => {
          names.push([...Object.keys(options.filters ?? {}), ...counted]);
          return search(query, options, counted);
        },
      };
    });
    if (count.length > 0) await engine.count(state, count);
    else await (await ask(engine, state)).next(10);
    return names;
  };

  test('are not loaded for what is true of a whole bundle', async () => {
    expect(await asked(state('peace', { year: ['2021'], language: ['en'] }))).toEqual([[]]);
    expect(await asked(state('peace', { year: ['2018', '2019'] }))).toEqual([[]]);
    expect(await asked(state('peace', { year: ['2018'] }))).toEqual([['year']]);
    expect(await asked(state('', { year: ['2018', '2019'] }))).toEqual([[]]);
    expect(await asked(state('', { year: ['2020', '2021'], topic: ['asia'] }))).toEqual(
      expect.arrayContaining([['topic'], ['topic', 'listed']]),
    );
  });

  test('do not count the years of a bundle that has one only', async () => {
    expect(await asked(state('peace', { language: ['en'] }), ['year'])).toEqual([[], ['year']]);
    const counts = await engine.count(state('peace', { language: ['en'] }), ['year']);
    expect(Object.fromEntries(counts.get('year') ?? [])).toEqual({ 2021: 1, 2019: 1 });
  });
});

describe('why nothing is found', () => {
  test('is said by the words that nothing has, in all bundles', async () => {
    expect(await engine.explain(state('peace toronto мир'))).toEqual({
      missing: ['toronto'],
      rest: 'peace мир',
      near: [],
    });
  });

  test('with words that are near, as they are written, in the place of those', async () => {
    expect(await engine.explain(state('talk peace'))).toEqual({
      missing: ['talk'],
      rest: 'peace',
      near: [{ word: 'TALKS', query: 'TALKS peace' }],
    });
  });

  test('is not in the words where each is found', async () => {
    expect((await engine.explain(state('мир talks'))).missing).toEqual([]);
  });
});

describe('an index that a deployment has changed', () => {
  test('is opened anew, and asked again', async () => {
    const { engine, close, reload } = setUp((entry) =>
      entry.name === 'now' ? Promise.reject(new Error('404')) : open(entry),
    );
    expect((await ask(engine, state('peace'))).count).toBe(4);
    expect([close, reload].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('is an error when it can not be had either', async () => {
    const { engine } = setUp(() => Promise.reject(new Error('offline')));
    await expect(ask(engine, state('peace'))).rejects.toThrow('offline');
  });

  test('goes on where it was between two steps', async () => {
    let isGone = false;
    const { engine } = setUp(async (entry) => {
      const { search, ...rest } = await open(entry);
      if (entry.name === 'anew') return { ...rest, search };
      return {
        ...rest,
        search: async (...question) => {
          const found = await search(...question);
          const results = found.results.map(({ score, data }) => ({
            score,
            data: () => (isGone ? Promise.reject(new Error('404')) : data()),
          }));
          return { ...found, results };
        },
      };
    });
    const { next } = await ask(engine, state('peace', { language: ['en'] }));
    expect((await next(1)).map(({ href }) => href)).toEqual(['/2/']);
    isGone = true;
    expect((await next(1)).map(({ href }) => href)).toEqual(['/1/']);
  });
});
