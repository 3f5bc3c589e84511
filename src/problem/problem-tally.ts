import { createLines } from '../text/lines.ts';
import { type Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

/** A position in a file; `at` counts UTF-16 code units. */
interface Place {
  file: string;
  text: string;
  at: number;
}

/** A problem in a built file, before its line is counted. `where`: a file, or a position in one. */
export interface SiteProblem {
  where: string | Place;
  rule: string;
  message: string;
  hint: string;
}

/**
 * The problems of many built files. Of those with the same rule and message only the first five are kept, because a
 * broken link in the frame of all pages must fill neither the memory nor the screen.
 */
export interface ProblemTally {
  add(found: Iterable<SiteProblem>): void;
  /** The last of five that are alike says how many more there are. All are errors. */
  problems(): Problem[];
}

const shown = 5;

/** For the function that reads the files; its steps return their problems. */
export function createTally(): ProblemTally {
  const alike = new Map<string, { kept: Problem[]; count: number }>();
  let last: { text: string; positionOf: (at: number) => Position } | undefined;
  const positionOf = (where: SiteProblem['where']): Position & { file: string } => {
    if (typeof where === 'string') return { file: where, ...fileStart };
    const { file, text, at } = where;
    if (text !== last?.text) last = { text, positionOf: createLines(text) };
    return { file, ...last.positionOf(at) };
  };
  return {
    add(found) {
      for (const { where, rule, message, hint } of found) {
        const key = `${rule} ${message}`;
        const group = alike.get(key) ?? { kept: [], count: 0 };
        alike.set(key, group);
        group.count += 1;
        if (group.kept.length >= shown) continue;
        group.kept.push({ ...positionOf(where), severity: 'error', message, hint, rule });
      }
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
