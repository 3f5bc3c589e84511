import type { TextFix } from '../../problem/problem.ts';

/** A text with these fixes made, from the last to the first; one that overlaps another is left for the next time. */
export function applyFixes(text: string, fixes: readonly TextFix[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const placed = fixes
    .map((fix) => ({ ...fix, from: (starts[fix.line - 1] ?? text.length) + fix.column - 1 }))
    .sort((a, b) => b.from - a.from);
  let fixed = text;
  let end = text.length;
  for (const { from, length, text: right } of placed) {
    if (from + length > end) continue;
    fixed = fixed.slice(0, from) + right + fixed.slice(from + length);
    end = from;
  }
  return fixed;
}
