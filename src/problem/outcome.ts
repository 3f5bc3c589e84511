import type { Problem } from './problem.ts';

/** The result of a stage and the problems that it found. */
export interface Outcome<T, P = Problem> {
  value: T;
  problems: readonly P[];
}
