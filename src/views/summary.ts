import type { Article } from '../article/article.ts';

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
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const space = room.search(/\s\S*$/);
  // A text without spaces is cut between whole characters.
  const cut = space > 0 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s.,;:،؛–—-]+$/u, '')}…`;
}
