import type { ForeignMark } from './foreign-kinds.ts';
import { fillerFor } from './prose.ts';

/**
 * A text with a filler in the place of each mark, in one pass: a file may hold thousands. Marks of several kinds may overlap,
 * where one of them is in another.
 */
export function maskForeign(text: string, marks: readonly ForeignMark[]): string {
  if (marks.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const { from, text: mark } of marks.toSorted((a, b) => a.from - b.from)) {
    const rest = mark.slice(Math.max(end - from, 0));
    if (rest === '') continue;
    parts.push(text.slice(end, from), fillerFor(rest));
    end = from + mark.length;
  }
  return parts.join('') + text.slice(end);
}
