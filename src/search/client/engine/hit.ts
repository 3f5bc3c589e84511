import type { Piece } from './excerpt.ts';
import type { Next } from './merge.ts';
import type { ResultFragment } from './bundle.ts';
import type { SearchResult } from './pagefind.ts';

/** One result. */
export interface Hit {
  href: string;
  lang: string;
  title: string;
  /** `2021-08-26`; `2021-08` or `2021` if the day is unknown. */
  period: string;
  /** An id; the page has the label in its own language. */
  topic?: string;
  sources: readonly string[];
  excerpt: Piece[];
}

/** Results in one language, loaded as they are requested. */
export function hitsOf(results: readonly SearchResult[], lang: string): Next<Hit> {
  let position = 0;
  return async (count) => {
    const some = results.slice(position, position + count);
    position += some.length;
    return Promise.all(some.map(async (result) => toHit(await result.data(), lang)));
  };
}

function toHit({ url, excerpt, meta, filters }: ResultFragment, lang: string): Hit {
  return {
    href: url,
    lang,
    title: meta['title'] ?? url,
    period: meta['date'] ?? '',
    ...(meta['topic'] === undefined ? {} : { topic: meta['topic'] }),
    sources: filters['source'] ?? [],
    excerpt,
  };
}
