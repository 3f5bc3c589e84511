import type { BundleEntry, SearchEntry } from '../entry.ts';
import { startRemote, type Remote } from './remote.ts';

export interface SearchOptions {
  filters?: Record<string, string | { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Found {
  results: FoundOne[];
  /** Numbers among the results, by filter and value; only of filters that were loaded. */
  filters: Record<string, Record<string, number>>;
}

export interface FoundOne {
  score: number;
  data: () => Promise<Fragment>;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A bundle in use. Its methods throw when a file of it can't be had. */
export interface Opened {
  entry: BundleEntry;
  /** Searches, with the numbers of these filters too. */
  search: (
    query: string | null,
    options: SearchOptions,
    counted: readonly string[],
  ) => Promise<Found>;
}

/** Opens bundles, and closes all of them at once. */
export interface Opener {
  open(bundle: BundleEntry): Promise<Opened>;
  close(): void;
}

/** How many words an excerpt has. */
const excerptLength = 32;

/** What Pagefind's worker says (https://pagefind.app/docs/api/): results are fetched by a name. */
interface RawFound extends Pick<Found, 'filters'> {
  results: { score: number; data: string }[];
}

/** The bundles of an entry: one thread a language, for a thread holds one stemmer only. */
export function createOpener({ engine }: SearchEntry): Opener {
  const languages = new Map<string, { remote: Remote; ready?: Promise<unknown> }>();

  const languageOf = (lang: string) => {
    const known = languages.get(lang);
    if (known) return known;
    const { href, version } = engine;
    const remote = startRemote({
      script: `${href}pagefind-worker.js`,
      stemmer: `${href}wasm.${lang}.pagefind`,
      version,
      lang,
    });
    const made: { remote: Remote; ready?: Promise<unknown> } = { remote };
    languages.set(lang, made);
    return made;
  };

  return {
    async open(entry) {
      const { lang, href, name } = entry;
      const language = languageOf(lang);
      const { remote } = language;
      const call = async (method: string, ...args: readonly unknown[]) => {
        const result = await remote.call(href, method, ...args);
        if (remote.hasLost(href)) throw new Error(`${href}: a file of the index is missing`);
        return result;
      };
      const init = async () => {
        // The records' addresses are whole: nothing is to be put before them.
        const where = { basePath: href, baseUrl: '/', metaCacheTag: name };
        await call('init', { ...where, language: lang, excerptLength });
        // Answered when all is loaded.
        await call('search', '', {});
      };
      // The first loads the stemmer; a second at the same time would load another in its place.
      if (language.ready) await language.ready.then(init);
      else await (language.ready = init());
      return {
        entry,
        async search(query, options, counted) {
          const filters = Object.fromEntries(counted.map((filter) => [filter, '']));
          if (counted.length > 0) await call('preload', query, { filters });
          const raw = (await call('search', query, options)) as RawFound;
          const found = {
            filters: raw.filters,
            results: raw.results.map(({ score, data }) => ({
              score,
              data: () => call('getData', data) as Promise<Fragment>,
            })),
          };
          forgotten.register(found.results, {
            remote,
            href,
            names: raw.results.map((one) => one.data),
          });
          return found;
        },
      };
    },
    close() {
      for (const { remote } of languages.values()) remote.stop();
      languages.clear();
    },
  };
}

/** Results that the page has let go, Pagefind may let go too. */
const forgotten = new FinalizationRegistry<{ remote: Remote; href: string; names: string[] }>(
  ({ remote, href, names }) => {
    for (const name of names) remote.call(href, 'releaseData', name).catch(() => undefined);
  },
);
