import { cleaned } from './cleaned.ts';

/** How often each word comes, in letters and digits, NFC, without invisible characters; capitals count. */
export type WordCounts = Map<string, number>;

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Some are letters or marks; headlines are written without them. U+FEFF counts as a space. */
const invisible = /(?!\uFEFF)\p{Default_Ignorable_Code_Point}/gu;

/** Adds the words of plain texts to `counts`, `times` times (negative: takes them away). Returns `counts`. */
export function countWords(
  texts: Iterable<string>,
  counts: WordCounts = new Map(),
  times = 1,
): WordCounts {
  for (const text of texts) {
    for (const [found] of wordsOnly(text).matchAll(word)) {
      const sum = (counts.get(found) ?? 0) + times;
      if (sum === 0) counts.delete(found);
      else counts.set(found, sum);
    }
  }
  return counts;
}

function wordsOnly(text: string): string {
  return cleaned(text).replaceAll(invisible, '').normalize('NFC');
}

/** Of all words, how many. */
export function sumOf(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Two counts together. */
export function sumUp(one: WordCounts, other: WordCounts): WordCounts {
  const sum = new Map(one);
  for (const [name, count] of other) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}

/** What two counts do not share, as words, each as often as it is too much. */
export function compareCounts(
  before: WordCounts,
  after: WordCounts,
): { missing: string[]; extra: string[] } {
  const missing: string[] = [];
  const extra: string[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const difference = (before.get(name) ?? 0) - (after.get(name) ?? 0);
    for (let left = Math.abs(difference); left > 0; left--)
      (difference > 0 ? missing : extra).push(name);
  }
  return { missing, extra };
}
