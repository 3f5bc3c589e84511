import type { YAMLError, YAMLWarning } from 'yaml';
import type { Problem } from '../../problem/problem.ts';
import { limits } from '../../text/limits.ts';
import type { Position } from '../../text/lines.ts';
import { explainYaml } from './explain-yaml.ts';
import { tooDeepAt } from './yaml-depth.ts';

/** A text that is being parsed. */
interface FaultContext {
  file: string;
  source: string;
  at: (offset: number) => Position;
  /** The lines of which a problem has been reported. */
  reported: ReadonlySet<number>;
}

/** Explains what the parser complains of: no more than one complaint for each line, and no more than a limit in all. */
export function explainFaults(
  faults: readonly (YAMLError | YAMLWarning)[],
  { file, source, at, reported }: FaultContext,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set(reported);
  // Explaining looks at the lines around, which are many where there are many faults.
  const more = faults.length - limits.yamlFaults;
  for (const { code, message, pos } of faults.slice(0, limits.yamlFaults)) {
    const { line } = at(pos[0]);
    if (seen.has(line)) continue;
    const { offset, fix, ...fault } = explainYaml(code, message, source, pos[0]);
    problems.push({
      file,
      ...at(offset),
      severity: 'error',
      ...fault,
      ...(fix
        ? {
            fix: {
              ...at(fix.offset ?? offset),
              length: fix.length,
              text: fix.text,
              isSure: false,
            },
          }
        : {}),
      rule: 'yaml',
    });
    seen.add(line).add(at(offset).line);
  }
  const next = faults[limits.yamlFaults];
  if (next) {
    problems.push({
      file,
      ...at(next.pos[0]),
      severity: 'error',
      message: `from here on ${more} more places in this text cannot be read`,
      hint: 'fix those above first: they may be the cause',
      rule: 'yaml',
    });
  }
  return problems;
}

/** Why a text is not read at all: it is too long or too deeply nested. Undefined if it is neither. */
export function beyondLimits(file: string, source: string, firstLine: number): Problem | undefined {
  const problem = (offset: number, message: string, hint: string): Problem => {
    const before = source.slice(0, offset);
    const line = before.split('\n').length + firstLine - 1;
    const column = offset - before.lastIndexOf('\n');
    return { file, line, column, severity: 'error', message, hint, rule: 'yaml-limit' };
  };
  if (source.length > limits.yaml) {
    const hint = file.endsWith('.yaml')
      ? 'look for something that was pasted in by mistake'
      : 'put a line of "---" below the last field, where the text begins';
    const size = `${source.length.toLocaleString('en')} characters`;
    return problem(0, `the fields have ${size}, more than any set of fields needs`, hint);
  }
  const deep = tooDeepAt(source);
  return deep === undefined
    ? undefined
    : problem(
        deep,
        `lists and fields are nested more than ${limits.depth} deep here`,
        'put the value in quotes if it is a text that begins with a bracket',
      );
}
