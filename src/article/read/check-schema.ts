import type { z } from 'zod';
import { takesText } from './as-typed.ts';
import { type Problem } from '../../problem/problem.ts';
import { fieldName, valueAt, writtenPath } from './data-path.ts';
import { explainIssue } from './issue-problems.ts';
import { limits } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { nearest } from '../../text/nearest.ts';
import { isRequired, knownFields, schemaAt } from './schema-at.ts';
import { soundPart } from './sound-part.ts';
import type { YamlText } from '../yaml/yaml.ts';

export interface SchemaResult<T> {
  /** Undefined when there are problems. */
  value: T | undefined;
  problems: Problem[];
  /** Only if there is no value: the fields that are right. */
  partial?: Partial<T>;
  /** The wrong parts, which `partial` lacks: `date`, `photo.alt`, `topics[1]`. */
  faulty?: string[];
}

/**
 * Checks parsed YAML against a schema. Each problem is at the position of the value, or of an unknown key. Fields that
 * begin with `x-` are ignored.
 */
export function checkSchema<T extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: T,
): SchemaResult<z.infer<T>> {
  if (yaml.data === undefined) {
    return { value: undefined, problems: [], partial: {}, faulty: knownFields(schema, []) };
  }
  const data = withoutExtensions(yaml.data);
  const result = schema.safeParse(data);
  const swallowed = checkComments(file, yaml, schema);
  if (result.success) return { value: result.data, problems: swallowed.problems };
  const { issues } = result.error;
  const found = issues.flatMap((issue) => {
    const path = writtenPath(yaml.data, issue.path);
    // Empty for a comment, which is said.
    if (swallowed.empty.has(fieldName(path))) return [];
    return explainIssue(file, yaml, {
      issue: { ...issue, path },
      known: knownFields(schema, issue.path),
      schema: schemaAt(schema, issue.path),
      isRequired: isRequired(schema, path),
    });
  });
  return {
    value: undefined,
    ...soundPart(schema, data, issues),
    problems: withoutRepeated([...swallowed.problems, ...found], meantFields(schema, issues)),
  };
}

/** The fields that misspelt ones seem to be. */
function meantFields(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Set<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = knownFields(schema, issue.path);
      return issue.keys
        .slice(0, limits.nearestNames)
        .map((key) =>
          fieldName([...issue.path, findLookAlike(key, known)?.meant ?? nearest(key, known) ?? '']),
        );
    }),
  );
}

/**
 * A misspelt field is not reported as missing too, and a value that is used several times (a label for all editions) is
 * reported once.
 */
function withoutRepeated(problems: readonly Problem[], misspelt: ReadonlySet<string>): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ line, column, message, rule, field }) => {
    if (rule === 'missing-field' && misspelt.has(field ?? '')) return false;
    const key = `${line}:${column}: ${message}`;
    return !said.has(key) && said.add(key);
  });
}

/** A value that only a field for free text accepts. */
const anyWords = 'Some words';

/** Comments that seem to be the end of a text, or all of it: where the value and they would do as one. */
function checkComments(file: string, yaml: YamlText, schema: z.ZodType) {
  // In settings and vocabularies comments are kept after values; only what is not a comment by its look is words there.
  const isSettings = file.endsWith('.yaml');
  const comments = yaml.comments.filter(({ path, whole = anyWords, problem: { fix } }) => {
    const [field] = path;
    if (String(field).startsWith('x-')) return false;
    // Behind an id of a closed vocabulary, too: `source: tass # the agency`.
    if ((isSettings || field === 'source' || field === 'topics') && !fix?.isSure) return false;
    const place = schemaAt(schema, path);
    return takesText(place, whole) || takesText(place, anyWords);
  });
  return {
    problems: comments.map(({ path, problem }): Problem => {
      return { file, severity: 'error', field: fieldName(path), ...problem };
    }),
    empty: new Set(
      comments
        .map(({ path }) => path)
        .filter((path) => valueAt(yaml.data, path) === null)
        .map((path) => fieldName(path)),
    ),
  };
}

function withoutExtensions(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')));
}
