import type { Problem } from './problem.ts';
import { fileStart, type Position } from '../text/lines.ts';

/**
 * Gives the position of a field in a file. Articles don't have the positions of their fields, so the file is read again
 * if a rule finds something wrong.
 */
export type Locate = (file: string, path: readonly PropertyKey[]) => Position;

/** A problem that a rule across files found in a field, before the field's position is looked up. */
export interface FieldProblem extends Omit<Problem, 'line' | 'column' | 'severity' | 'field'> {
  /** The path of the field; empty for the file as a whole. */
  path: readonly PropertyKey[];
  /** `error` if it is not given. */
  severity?: Problem['severity'];
  /** The position, if it is not that of a field. */
  at?: Position;
}

/** The problem with its position; `locate` is not called for a file as a whole. */
export function placeProblem(
  { path, severity = 'error', at: given, ...found }: FieldProblem,
  locate: Locate,
): Problem {
  const field = path.length > 0 ? { field: String(path[0]) } : {};
  const at = given ?? (path.length > 0 ? locate(found.file, path) : fileStart);
  return { ...found, ...at, ...field, severity };
}
