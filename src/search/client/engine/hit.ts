import type { Piece } from './excerpt.ts';
import type { Next } from './merge.ts';
import type { ResultFragment } from './bundle.ts';
import type { SearchResult } from './pagefind.ts';

/** One article found. */
export interface Hit {
  href: string;
  lang: string;
  title: string;
  /** A day, or the month or year where nobody knows the day. */
  period: string;
  /** Ids: the page has the labels in its own language. */
  topic?: string;
  sources: readonly string[];
  excerpt: Piece[];
}

/** Results of one language, loaded as they are asked for. */
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
