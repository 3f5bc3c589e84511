import type { Article } from '../article/article.ts';

const longest = 300;

/** What a list says of an article: its summary, else its lede, cut at a word where it is long. */
export function summaryOf({ summary, lede }: Article): string {
  const text = (summary ?? lede).trim();
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const blank = room.search(/\s\S*$/);
  // A text without blanks is cut between whole characters.
  const cut = blank > 0 ? room.slice(0, blank) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s.,;:،؛–—-]+$/u, '')}…`;
}
