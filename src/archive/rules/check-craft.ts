import type { Problem } from '../../article/problem.ts';
import type { Locate } from '../rule.ts';
import { archiveRules } from './craft-rules.ts';
import type { Stock } from './archive-rule.ts';

/** Holds all articles together against the rules across them. `allowed`: those that a file may break. */
export function checkCraftAcross(
  stock: Stock,
  off: readonly string[],
  allowed: (file: string) => readonly string[],
  locate: Locate,
): Problem[] {
  return archiveRules
    .filter(({ name }) => !off.includes(name))
    .flatMap(({ name, find }) =>
      find(stock)
        .filter(({ file }) => !allowed(file).includes(name))
        .map(({ file, at, message, hint }) => ({
          file,
          ...('line' in at ? { line: at.line, column: 1 } : locate(file, at.path)),
          severity: 'warning' as const,
          ...('path' in at ? { field: String(at.path[0]) } : {}),
          message,
          hint,
          rule: name,
        })),
    );
}
