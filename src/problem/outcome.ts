import type { Problem } from './problem.ts';

/** What one stage gives to the next: what it made, and what it found wrong on the way. */
export interface Outcome<T> {
  value: T;
  problems: readonly Problem[];
}
