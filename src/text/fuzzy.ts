import { distance } from 'fastest-levenshtein';
import { plainWords } from './fold.ts';

/**
 * Whether what somebody is typing may mean one of these names: each word of it begins a word of the name, is spelled
 * nearly so, or has its letters in this order (`afg`, `space trvel`, `lvrv`).
 */
export function mayMean(typed: string, names: readonly string[]): boolean {
  const wanted = plainWords(typed);
  return names.some((name) => {
    const words = plainWords(name);
    return wanted.every((part) => words.some((word) => isLike(part, word)));
  });
}

function isLike(part: string, word: string): boolean {
  if (word.includes(part)) return true;
  if (part.length < 3) return false;
  const slips = part.length < 6 ? 1 : 2;
  // As far as it is typed: a letter more or less may be in it.
  const starts = [part.length - 1, part.length, part.length + 1].map((end) => word.slice(0, end));
  return starts.some((start) => distance(part, start) <= slips) || isWithin(part, word);
}

/** Letters in this order, from the same first one. */
function isWithin(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length && word[0] === part[0];
}
