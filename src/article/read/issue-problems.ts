import type { z } from 'zod';
import { fileStart } from '../../text/lines.ts';
import { limits } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { suggest } from '../../text/nearest.ts';
import type { Problem } from '../../problem/problem.ts';
import type { YamlText } from '../yaml/yaml.ts';
import { fixOf, sayAsTyped, splitHint } from './as-typed.ts';
import { fieldName, isMissing, valueAt } from './data-path.ts';
import { foreignFields } from './foreign-fields.ts';

/** Something that a schema refuses. */
export interface SchemaIssue {
  /** zod's, with the path as it is written in the file. */
  issue: z.core.$ZodIssue;
  /** The fields that the schema knows at the path. */
  known: readonly string[];
  /** The schema at the path. */
  schema: unknown;
  isRequired: boolean;
}

/** Explains an issue at its place in the file. */
export function explainIssue(file: string, yaml: YamlText, found: SchemaIssue): Problem[] {
  const { issue } = found;
  if (issue.code === 'unrecognized_keys') return unknownFields(file, yaml, issue, found.known);
  if (isMissing(yaml.data, issue.path)) return [missingField(file, yaml, issue)];
  return [wrongValue(file, yaml, found)];
}

function unknownFields(
  file: string,
  yaml: YamlText,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  known: readonly string[],
): Problem[] {
  return keys.map((key, index) => {
    const field = fieldName([...path, key]);
    // Computing hints for many names would take minutes.
    const hint =
      index < limits.nearestNames
        ? (foreignName(key, known) ?? writtenInOtherLetters(key, known) ?? suggest(key, known))
        : undefined;
    return {
      file,
      severity: 'error',
      ...yaml.locateKey([...path, key]),
      field,
      message: `${field}: there is no such field`,
      hint: hint ?? 'delete it, or name it x-… to keep a note of your own',
      rule: 'unknown-field',
    };
  });
}

function missingField(file: string, yaml: YamlText, { path }: z.core.$ZodIssue): Problem {
  const field = fieldName(path);
  return {
    file,
    severity: 'error',
    ...(path.length > 1 ? yaml.locate(path.slice(0, -1)) : fileStart),
    ...(field ? { field } : {}),
    message: path.length > 0 ? `${field}: is missing` : 'the file has no fields',
    hint: path.length > 0 ? `add "${String(path.at(-1))}: …"` : 'write fields as "name: value"',
    rule: 'missing-field',
  };
}

function wrongValue(
  file: string,
  yaml: YamlText,
  { issue, schema, isRequired }: SchemaIssue,
): Problem {
  const field = fieldName(issue.path);
  const value = valueAt(yaml.data, issue.path);
  const typed = yaml.typedAt(issue.path);
  const isEmpty = value === null && issue.path.length > 0;
  const words = isEmpty ? 'is empty; write it or delete the field' : issue.message;
  // A required field cannot be deleted.
  const said = sayAsTyped(value, typed, schema) ?? {
    ...splitHint(
      isRequired ? words.replace('; write it or delete the field', '; write it') : words,
    ),
    ...fixOf(issue, typed),
  };
  return {
    file,
    severity: 'error',
    ...yaml.locate(issue.path),
    ...(field ? { field } : {}),
    ...said,
    message: field ? `${field}: ${said.message}` : said.message,
    rule: 'wrong-value',
  };
}

/** Every system has notes, so the name decides only if no other field is meant. */
function foreignName(key: string, known: readonly string[]): string | undefined {
  const name = Object.hasOwn(foreignFields, key) ? foreignFields[key] : undefined;
  return name !== undefined && known.includes(name)
    ? `here it is called "${name}", if it means the same`
    : undefined;
}

function writtenInOtherLetters(key: string, known: readonly string[]): string | undefined {
  const found = findLookAlike(key, known);
  return found && `${found.why}; write it as "${found.meant}"`;
}
