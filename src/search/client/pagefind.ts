/** What we use of Pagefind's JavaScript in the browser (https://pagefind.app/docs/api/), which has no types. */
export interface Pagefind {
  search(query: string | null, options: SearchOptions): Promise<Found>;
  preload(query: string | null, options: SearchOptions): Promise<void>;
  destroy(): Promise<void>;
}

export interface SearchOptions {
  filters?: Record<string, string | { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Found {
  results: { data: () => Promise<Fragment> }[];
  /** Numbers among the results, by filter and value; only of filters that were loaded. */
  filters: Record<string, Record<string, number>>;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface PagefindModule {
  createInstance(options: { baseUrl: string; excerptLength: number }): Pagefind;
}

/** A bundle in use. */
export interface Opened {
  lang: string;
  pagefind: Pagefind;
  /** Whether another deployment has changed the bundle since it was opened. */
  isOld: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** How many words an excerpt has. */
const excerptLength = 32;

/**
 * Opens a bundle. Each has its own copy of Pagefind's script, because one script holds one stemmer only.
 * Throws when the bundle can't be had.
 */
export async function openBundle({ lang, href }: { lang: string; href: string }): Promise<Opened> {
  const entryOf = async () => {
    const response = await fetch(`${href}pagefind-entry.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  };
  const [entry, module] = await Promise.all([
    entryOf(),
    import(/* @vite-ignore */ `${href}pagefind.js`) as Promise<PagefindModule>,
  ]);
  // The records' addresses are whole: nothing is to be put before them.
  const pagefind = module.createInstance({ baseUrl: '/', excerptLength });
  return {
    lang,
    pagefind,
    isOld: async () => (await entryOf()) !== entry,
    close: () => pagefind.destroy(),
  };
}
