import path from 'node:path';
import type { Problem } from '../problem/problem.ts';

export type ProblemFormat = 'text' | 'json' | 'github';

/**
 * Problems as text, one per line, as JSON, or as GitHub's workflow annotations. Paths below `cwd` are relative to it,
 * others absolute. Ends in a newline, or is empty if there are none.
 */
export function formatProblems(
  problems: readonly Problem[],
  format: ProblemFormat,
  contentDir: string,
  cwd: string,
): string {
  if (format === 'json') return `${JSON.stringify(toRows(problems, contentDir, cwd), null, 2)}\n`;
  const toLine = format === 'github' ? annotation : textLine;
  return place(problems, contentDir, cwd)
    .map((problem) => `${toLine(problem)}\n`)
    .join('');
}

/** Problems as the rows of the JSON form: paths as in `formatProblems`, null for unknown values. */
export function toRows(problems: readonly Problem[], contentDir: string, cwd: string) {
  return place(problems, contentDir, cwd).map(
    ({ file, line, column, severity, field, message, hint, rule }) => ({
      file,
      line,
      column,
      severity,
      field: field ?? null,
      message,
      hint: hint ?? null,
      rule,
    }),
  );
}

function place(problems: readonly Problem[], contentDir: string, cwd: string): Problem[] {
  return problems.map((problem) => ({ ...problem, file: pathOf(problem.file, contentDir, cwd) }));
}

/** The path of a content file: relative to `cwd` if it is below it, otherwise absolute. */
export function pathOf(file: string, contentDir: string, cwd: string): string {
  const absolute = path.resolve(contentDir, file);
  const relative = path.relative(cwd, absolute);
  return relative.startsWith('..') || path.isAbsolute(relative) ? absolute : relative || '.';
}

function sentence({ message, hint }: Problem): string {
  return hint ? `${message}; ${hint}` : message;
}

function textLine(problem: Problem): string {
  const { file, line, column, severity, rule } = problem;
  const text = sentence(problem).replaceAll('\n', ' ');
  return `${file}:${line}:${column}: ${severity}: ${text} [${rule}]`;
}

/** An annotation: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(problem: Problem): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { file, line, column, severity, rule } = problem;
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(sentence(problem))}`;
}
