import type { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { respell } from '../yaml/spell-yaml.ts';
import type { TypedValue } from '../yaml/typed-value.ts';

type Explanation = Pick<Problem, 'message' | 'hint' | 'fix'>;

/** What an issue of a schema's own rules carries for programs: the text that was meant, where that is certain. */
interface IssueParams {
  meant?: string;
}

/**
 * What to say of a value that YAML takes for a number, true or nothing, where a text is wanted: what was typed counts, so
 * `007` belongs in quotes as `"007"`, and of `20240508` is said what would be said of these figures as a date. Undefined
 * where no text would do either.
 */
export function sayAsTyped(
  value: unknown,
  typed: TypedValue | undefined,
  schema: unknown,
): Explanation | undefined {
  if (typeof value === 'string' || !typed?.isPlain || typed.source === '') return undefined;
  const read = parseWith(schema, typed.source);
  if (read === undefined) return undefined;
  if (read.success) {
    const { source, line, column } = typed;
    const text = `"${source}"`;
    // Some write ~ or null for nothing at all.
    const isSure = value !== null || source.startsWith('.');
    return {
      message: `${source} is not text`,
      hint: `put it in quotes: ${text}${isSure ? '' : ', or delete the field'}`,
      fix: { line, column, length: source.length, text, isSure },
    };
  }
  const [issue] = read.error.issues;
  if (issue?.code !== 'custom' || meantBy(issue) === undefined) return undefined;
  return { ...splitHint(issue.message), ...fixOf(issue, typed) };
}

/** The fix of an issue that knows what was meant. */
export function fixOf(
  issue: z.core.$ZodIssue,
  typed: TypedValue | undefined,
): Pick<Problem, 'fix'> {
  const meant = meantBy(issue);
  return meant === undefined || !typed ? {} : { fix: respell(typed, meant, true) };
}

function meantBy(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' ? (issue.params as IssueParams | undefined)?.meant : undefined;
}

/** Whether a text would do in a place. */
export function takesText(schema: unknown, text: string): boolean {
  return parseWith(schema, text)?.success ?? false;
}

function parseWith(schema: unknown, text: string) {
  return schema instanceof Object && 'safeParse' in schema
    ? (schema as z.ZodType).safeParse(text)
    : undefined;
}

/** A message that may end in `; hint`, taken apart. */
export function splitHint(message: string): Pick<Problem, 'message' | 'hint'> {
  const cut = message.indexOf('; ');
  return cut === -1
    ? { message }
    : { message: message.slice(0, cut), hint: message.slice(cut + 2) };
}
