import type { Problem } from './problem.ts';

/** The result of a stage and the problems that it found. */
export interface Outcome<T> {
  value: T;
  problems: readonly Problem[];
}
