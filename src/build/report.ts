import type { Problem } from '../article/problem.ts';

/** Gathers problems of built files; what is wrong alike in many files is kept for the first few. */
export interface Report {
  add(
    file: string,
    rule: string,
    message: string,
    hint: string,
    place?: { text: string; at: number },
  ): void;
  problems(): Problem[];
}

const shown = 5;

/** A broken link in the frame of all pages must not fill the memory, nor the screen. */
export function createReport(): Report {
  const alike = new Map<string, { kept: Problem[]; count: number }>();
  return {
    add(file, rule, message, hint, place) {
      const key = `${rule} ${message}`;
      const group = alike.get(key) ?? { kept: [], count: 0 };
      alike.set(key, group);
      group.count += 1;
      if (group.kept.length >= shown) return;
      const position = place ? positionIn(place.text, place.at) : { line: 1, column: 1 };
      group.kept.push({ file, ...position, severity: 'error', message, hint, rule });
    },
    problems: () =>
      [...alike.values()].flatMap(({ kept, count }) =>
        kept.map((problem, index) =>
          index < shown - 1 || count === shown
            ? problem
            : { ...problem, message: `${problem.message} (and ${count - shown} times more)` },
        ),
      ),
  };
}

function positionIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
