import type { Log } from '../../src/terminal/log.ts';
import { createProgress } from '../../src/terminal/progress.ts';

/** A log that nobody reads. */
export function quietLog(): Log {
  return { ...createProgress({ write: () => true }), problems: () => undefined };
}
