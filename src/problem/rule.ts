import { type Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

/**
 * Where a field is in a file. Articles do not carry the places of their fields; a rule that finds
 * something wrong asks, and the file is read again.
 */
export type Locate = (file: string, path: readonly PropertyKey[]) => Position;

/** Collects what rules across files find. */
export interface Report {
  add(
    found: Omit<Problem, 'line' | 'column' | 'severity' | 'field'> & {
      path: readonly PropertyKey[];
      severity?: Problem['severity'];
      /** Where it is, when that is no field. */
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
