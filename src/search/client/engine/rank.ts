import type { Matches } from './match.ts';

/**
 * Parameters of BM25 (https://en.wikipedia.org/wiki/Okapi_BM25): how soon more occurrences of a word stop counting, and
 * how much a text's length counts.
 */
const saturation = 1.2;
const ofLength = 0.75;

/** An article by its number in the bundle. */
export interface RankedArticle {
  page: number;
  score: number;
}

/**
 * The articles that match all clauses, by falling score: rare words count for more than frequent ones, and all words
 * for more in a short text. Without clauses, all articles in their order. `lengths`: the number of words of each
 * article.
 */
export function rank(
  clauses: readonly Matches[] | undefined,
  lengths: readonly number[],
): RankedArticle[] {
  if (!clauses) return lengths.map((_, page) => ({ page, score: 0 }));
  const [first, ...others] = [...clauses].sort((a, b) => a.size - b.size);
  if (!first) return [];
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const scoreIn = (matches: Matches, page: number): number => {
    const rarity = Math.log(1 + (lengths.length - matches.size + 0.5) / (matches.size + 0.5));
    const weight = matches.get(page)?.weight ?? 0;
    const length = (lengths[page] ?? average) / average;
    return (rarity * weight) / (weight + saturation * (1 - ofLength + ofLength * length));
  };
  return [...first.keys()]
    .filter((page) => others.every((matches) => matches.has(page)))
    .map((page) => ({
      page,
      score: clauses.reduce((sum, matches) => sum + scoreIn(matches, page), 0),
    }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}
