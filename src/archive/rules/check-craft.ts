import type { Problem } from '../../problem/problem.ts';
import type { Craft } from '../../article/rules/check-craft.ts';
import type { Locate } from '../../problem/field-problem.ts';
import { suggest } from '../../text/nearest.ts';
import { archiveRules, craftRuleNames } from './craft-rules.ts';
import type { Stock } from './archive-rule.ts';

/** Reports names in `x-allow` that are not rules: with a misspelt name the warning remains. */
function checkAllowed(file: string, allowed: readonly string[], locate: Locate): Problem[] {
  return allowed.flatMap((name, index) => {
    if (craftRuleNames.includes(name)) return [];
    const at = locate(file, ['x-allow', index]);
    return {
      file,
      ...at,
      severity: 'warning' as const,
      field: 'x-allow',
      message: `x-allow: "${name}" is not a craft rule`,
      hint: suggest(name, craftRuleNames) ?? `the rules are ${craftRuleNames.join(', ')}`,
      rule: 'unknown-rule',
    };
  });
}

/** Checks all articles together with the archive's rules. `allowed`: the rules that a file may break. */
function checkCraftAcross(
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

/** All findings of the rules of craft in an archive, except those of rules that are turned off or allowed in a file. */
export function craftProblems(
  crafts: ReadonlyMap<string, Craft>,
  stock: Omit<Stock, 'signatures'>,
  off: readonly string[],
  locate: Locate,
): Problem[] {
  const signatures = new Map(
    [...crafts].flatMap(([file, { signature }]) => (signature ? [[file, signature]] : [])),
  );
  const allowed = (file: string) => crafts.get(file)?.allow ?? [];
  return [
    ...[...crafts.values()].flatMap(({ problems }) =>
      problems.filter(({ rule }) => !off.includes(rule)),
    ),
    ...[...crafts].flatMap(([file, { allow }]) => checkAllowed(file, allow, locate)),
    ...checkCraftAcross({ ...stock, signatures }, off, allowed, locate),
  ];
}
