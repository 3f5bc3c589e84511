import { type Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

/**
 * Gives the position of a field in a file. Articles don't have the positions of their fields, so the file is read again
 * if a rule finds something wrong.
 */
export type Locate = (file: string, path: readonly PropertyKey[]) => Position;

/** Collects the problems that rules across files find. */
export interface Report {
  add(
    found: Omit<Problem, 'line' | 'column' | 'severity' | 'field'> & {
      path: readonly PropertyKey[];
      severity?: Problem['severity'];
      /** The position, if it is not that of a field. */
      at?: Position;
    },
  ): void;
  problems: Problem[];
}

export function createReport(locate: Locate): Report {
  const problems: Problem[] = [];
  return {
    problems,
    add({ path, severity = 'error', at: given, ...found }) {
      const field = path.length > 0 ? { field: String(path[0]) } : {};
      const at = given ?? (path.length > 0 ? locate(found.file, path) : fileStart);
      problems.push({ ...found, ...at, ...field, severity });
    },
  };
}
