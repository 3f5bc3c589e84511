import { distance } from 'fastest-levenshtein';
import { plainWords } from './fold.ts';

/**
 * Whether an incomplete text may mean one of these names: each of its words begins a word of the name, nearly does, or
 * has its letters in this order (`afg`, `space trvel`, `lvrv`).
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
  // With one letter more or less than what has been typed.
  const starts = [part.length - 1, part.length, part.length + 1].map((end) => word.slice(0, end));
  return starts.some((start) => distance(part, start) <= slips) || isWithin(part, word);
}

/** The same letters in this order, beginning with the same one. */
function isWithin(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length && word[0] === part[0];
}
