/** Something wrong in the content: where, what was found, what was expected and how to mend it. */
export interface Problem {
  /** Path below the content folder, with `/`. */
  file: string;
  /** From 1; those of the value that is wrong, of the key when the key is, 1:1 for what is missing. */
  line: number;
  column: number;
  severity: 'error' | 'warning';
  field?: string;
  message: string;
  /** The mend, as a clause that can follow the message. */
  hint?: string;
  /** Short name of the rule, kebab-case. */
  rule: string;
}

export interface Position {
  line: number;
  column: number;
}

export const fileStart: Position = { line: 1, column: 1 };

/** Orders problems by file, line and column, so that a report does not depend on the order of reading. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
  );
}

/** Whether anything among them stops publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
