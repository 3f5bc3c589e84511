import { createLines } from '../text/lines.ts';
import { type Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

/** A position in a file; `at` counts UTF-16 code units. */
interface Place {
  file: string;
  text: string;
  at: number;
}

/** Collects problems of built files. A mistake in many files is kept only for the first few. */
export interface Report {
  /** `where`: a file, or a position in one. */
  add(where: string | Place, rule: string, message: string, hint: string): void;
  problems(): Problem[];
}

const shown = 5;

/** A broken link in the frame of all pages must fill neither the memory nor the screen. */
export function createReport(): Report {
  const alike = new Map<string, { kept: Problem[]; count: number }>();
  let last: { text: string; positionOf: (at: number) => Position } | undefined;
  const positionOf = (where: string | Place): Position & { file: string } => {
    if (typeof where === 'string') return { file: where, ...fileStart };
    const { file, text, at } = where;
    if (text !== last?.text) last = { text, positionOf: createLines(text) };
    return { file, ...last.positionOf(at) };
  };
  return {
    add(where, rule, message, hint) {
      const key = `${rule} ${message}`;
      const group = alike.get(key) ?? { kept: [], count: 0 };
      alike.set(key, group);
      group.count += 1;
      if (group.kept.length >= shown) return;
      group.kept.push({ ...positionOf(where), severity: 'error', message, hint, rule });
    },
    problems: () =>
      [...alike.values()].flatMap(({ kept, count }) =>
        kept.map((problem, index) =>
          index < shown - 1 || count === shown
            ? problem
            : { ...problem, message: `${problem.message} (and ${count - shown} more times)` },
        ),
      ),
  };
}
