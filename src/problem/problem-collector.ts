import { createLines } from '../text/lines.ts';
import { type Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

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
  let last: { text: string; positionOf: (at: number) => Position } | undefined;
  return {
    add(file, rule, message, hint, place) {
      const key = `${rule} ${message}`;
      const group = alike.get(key) ?? { kept: [], count: 0 };
      alike.set(key, group);
      group.count += 1;
      if (group.kept.length >= shown) return;
      if (place && place.text !== last?.text) {
        last = { text: place.text, positionOf: createLines(place.text) };
      }
      const position = place && last ? last.positionOf(place.at) : fileStart;
      group.kept.push({ file, ...position, severity: 'error', message, hint, rule });
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
