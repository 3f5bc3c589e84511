import type { Article } from '../article/article.ts';
import { cutAtWord } from '../text/cut-at-word.ts';

const longest = 300;

/**
 * What is said of an article wherever it is named: its summary, else its lede, in one line, cut at a word where it is
 * long. Of one that must not be redistributed only what somebody wrote to be read elsewhere; '' where nobody did.
 */
export function summaryOf({
  summary,
  lede,
  redistribute,
}: Pick<Article, 'summary' | 'lede' | 'redistribute'>): string {
  const text = (summary ?? (redistribute ? lede : '')).replaceAll(/\s+/g, ' ').trim();
  return cutAtWord(text, longest);
}
