import { z } from 'zod';
import { fixOf, sayAsTyped, splitHint, takesText } from './as-typed.ts';
import { type Problem } from '../../problem/problem.ts';
import { fileStart, type Position } from '../../text/lines.ts';
import { foreignFields } from './foreign-fields.ts';
import { limits } from '../../text/limits.ts';
import { findLookAlike } from '../../text/look-alikes.ts';
import { nearest, suggest } from '../../text/nearest.ts';
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
  const known = (path: readonly PropertyKey[]) => knownFields(schema, path);
  const found = result.error.issues.flatMap((issue) => {
    const path = writtenPath(yaml.data, issue.path);
    // Empty for a comment, which is said.
    if (swallowed.empty.has(fieldName(path))) return [];
    const place = { known: known(issue.path), schema: schemaAt(schema, issue.path) };
    return toProblems(file, yaml, { ...issue, path }, place, isRequired(schema, path));
  });
  const problems = [...swallowed.problems, ...found];
  // A misspelt field is not reported as missing too.
  const meant = new Set(
    result.error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      return issue.keys
        .slice(0, limits.nearestNames)
        .map((key) =>
          fieldName([
            ...issue.path,
            findLookAlike(key, known(issue.path))?.meant ?? nearest(key, known(issue.path)) ?? '',
          ]),
        );
    }),
  );
  // A value that is used several times (a label for all editions) is reported once.
  const said = new Set<string>();
  return {
    value: undefined,
    ...soundPart(schema, data, result.error.issues),
    problems: problems.filter(({ line, column, message, rule, field }) => {
      if (rule === 'missing-field' && meant.has(field ?? '')) return false;
      const key = `${line}:${column}: ${message}`;
      return !said.has(key) && said.add(key);
    }),
  };
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

/** The fields without those that are wrong; lists without their wrong items. */
function soundPart<T extends z.ZodType>(
  schema: T,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): Pick<SchemaResult<z.infer<T>>, 'partial' | 'faulty'> {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { partial: {}, faulty: Object.keys(shape) };
  }
  const wrong = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path],
  );
  const partial = Object.keys(shape).flatMap((key) => {
    if (!Object.hasOwn(data, key)) return [];
    const inside = wrong.filter(([first]) => first === key).map(([, ...rest]) => rest);
    const read = shape[key]?.safeParse(without((data as Record<string, unknown>)[key], inside));
    return read?.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  return {
    partial: Object.fromEntries(partial) as Partial<z.infer<T>>,
    faulty: wrong.map((path) => fieldName(path)),
  };
}

function without(value: unknown, paths: readonly PropertyKey[][]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (typeof value !== 'object' || value === null) return paths.length > 0 ? undefined : value;
  const kept = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const inside = paths.filter(([first]) => String(first) === key).map(([, ...rest]) => rest);
    return inside.some((path) => path.length === 0) ? [] : [[key, without(item, inside)] as const];
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

/** The path in the file: a single value of a list needs no brackets, and one text may be for all editions. */
function writtenPath(data: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const written: PropertyKey[] = [];
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    if (typeof key === 'number' && !Array.isArray(value)) continue;
    written.push(key);
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (value === undefined) break;
  }
  return written;
}

function toProblems(
  file: string,
  yaml: YamlText,
  issue: z.core.$ZodIssue,
  { known, schema }: { known: readonly string[]; schema: unknown },
  required: boolean,
): Problem[] {
  const field = fieldName(issue.path);
  const base = { file, severity: 'error' as const };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key, index) => ({
      ...base,
      ...yaml.locateKey([...issue.path, key]),
      field: field ? `${field}.${key}` : key,
      message: `${field ? `${field}.` : ''}${key}: there is no such field`,
      hint:
        (index < limits.nearestNames
          ? (foreignName(key, known) ?? writtenInOtherLetters(key, known) ?? suggest(key, known))
          : undefined) ?? 'delete it, or name it x-… to keep a note of your own',
      rule: 'unknown-field',
    }));
  }
  if (isMissing(yaml.data, issue.path)) {
    const at: Position = issue.path.length > 1 ? yaml.locate(issue.path.slice(0, -1)) : fileStart;
    const name = String(issue.path.at(-1));
    return [
      {
        ...base,
        ...at,
        ...(field ? { field } : {}),
        message: issue.path.length > 0 ? `${field}: is missing` : 'the file has no fields',
        hint: issue.path.length > 0 ? `add "${name}: …"` : 'write fields as "name: value"',
        rule: 'missing-field',
      },
    ];
  }
  const value = valueAt(yaml.data, issue.path);
  const typed = yaml.typedAt(issue.path);
  const empty = value === null && issue.path.length > 0;
  const words = empty ? 'is empty; write it or delete the field' : issue.message;
  // A required field cannot be deleted.
  const said = sayAsTyped(value, typed, schema) ?? {
    ...splitHint(required ? words.replace('; write it or delete the field', '; write it') : words),
    ...fixOf(issue, typed),
  };
  return [
    {
      ...base,
      ...yaml.locate(issue.path),
      ...(field ? { field } : {}),
      ...said,
      message: field ? `${field}: ${said.message}` : said.message,
      rule: 'wrong-value',
    },
  ];
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

/** `corrections[0].date`, counted from 0 as in the data. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`,
    )
    .join('');
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return path.length === 0 && (value === null || value === undefined);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : value,
    data,
  );
}

function withoutExtensions(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')));
}

/** The fields that the schema knows at a path, for suggestions. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return Object.keys(shapeOf(unwrap(schemaAt(schema, path))) ?? {});
}

/** Whether the field is required. */
function isRequired(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  if (typeof path.at(-1) !== 'string') return false;
  const found = schemaAt(schema, path);
  return found instanceof z.ZodType && !found.safeParse(undefined).success;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    if (typeof key !== 'number') {
      current = shapeOf(current)?.[String(key)] ?? valueTypeOf(current);
    }
  }
  return current;
}

interface Definition {
  innerType?: unknown;
  element?: unknown;
  out?: unknown;
  shape?: Record<string, unknown>;
  valueType?: unknown;
}
const definition = (schema: unknown) => (schema as { def?: Definition } | undefined)?.def;
const shapeOf = (schema: unknown) => definition(schema)?.shape;
const valueTypeOf = (schema: unknown) => definition(schema)?.valueType;

function unwrap(schema: unknown): unknown {
  const inner = definition(schema);
  const next = inner?.innerType ?? inner?.element ?? inner?.out;
  return next ? unwrap(next) : schema;
}
