import { controlCharacters, replaceInvisible } from '../text/invisible.ts';
import type { Position } from '../text/lines.ts';

/** A mistake in the content: where it is, what was found, what was expected and how to fix it. */
export interface Problem {
  /** The path below the content folder, with `/`. */
  file: string;
  /** The position, counted from 1, of the wrong value or key; 1:1 if something is missing. */
  line: number;
  column: number;
  severity: 'error' | 'warning';
  field?: string;
  message: string;
  /** How to fix it, as a clause that can follow the message. */
  hint?: string;
  /** How many characters of the line are wrong, if that is known, for the mark below them. */
  length?: number;
  /** The text to write instead, if the hint gives one: the same for programs. */
  fix?: TextFix;
  /** The short name of the rule in kebab-case. */
  rule: string;
}

/** A part of a file and its replacement. */
export interface TextFix extends Position {
  /** In UTF-16 code units, including line ends. */
  length: number;
  text: string;
  /** Whether it is the only right answer, so that `check --fix` may apply it. */
  isSure: boolean;
}

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

/** Whether any of them prevents publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The problem with invisible characters written as codes: `\u001B`, and in the message `\u200B`. */
export function toPrintable(problem: Problem): Problem {
  const spell = (text: string) =>
    text.replaceAll(
      controlCharacters,
      (found) => `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  const { field, message, hint } = problem;
  return {
    ...problem,
    message: spellInvisible(spell(message)),
    ...(field === undefined ? {} : { field: spell(field) }),
    ...(hint === undefined ? {} : { hint: spell(hint) }),
  };
}

function spellInvisible(text: string): string {
  return replaceInvisible(text, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const say = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${say(count('error'), 'error')}, ${say(count('warning'), 'warning')}`;
}
