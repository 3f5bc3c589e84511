import type { z } from 'zod';
import { fileStart, type Position, type Problem } from './problem.ts';
import { suggest } from './nearest.ts';
import type { YamlText } from './yaml.ts';

export interface Checked<T> {
  /** Undefined when there are problems. */
  value: T | undefined;
  problems: Problem[];
}

/**
 * Holds parsed YAML against a schema: every problem at the place of the value, or of the key that is
 * unknown. Fields that begin with `x-` are kept out of the schema's sight and ignored.
 */
export function checkSchema<T extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: T,
): Checked<z.infer<T>> {
  if (yaml.data === undefined) return { value: undefined, problems: [] };
  const result = schema.safeParse(withoutExtensions(yaml.data));
  if (result.success) return { value: result.data, problems: [] };
  const known = (path: readonly PropertyKey[]) => knownFields(schema, path);
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) =>
      toProblems(file, yaml, issue, known(issue.path)),
    ),
  };
}

function toProblems(
  file: string,
  yaml: YamlText,
  issue: z.core.$ZodIssue,
  known: readonly string[],
): Problem[] {
  const field = fieldName(issue.path);
  const base = { file, severity: 'error' as const };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...base,
      ...yaml.locateKey([...issue.path, key]),
      field: field ? `${field}.${key}` : key,
      message: `${field ? `${field}.` : ''}${key}: there is no such field`,
      hint: suggest(key, known) ?? 'delete it, or name it x-… to keep a note of your own',
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
        field,
        message: issue.path.length > 0 ? `${field}: is missing` : 'the file has no fields',
        hint: issue.path.length > 0 ? `add "${name}: …"` : 'write fields as "name: value"',
        rule: 'missing-field',
      },
    ];
  }
  const empty = valueAt(yaml.data, issue.path) === null && issue.path.length > 0;
  const [message, hint] = splitHint(
    empty ? 'is empty; write it or delete the field' : issue.message,
  );
  return [
    {
      ...base,
      ...yaml.locate(issue.path),
      ...(field ? { field } : {}),
      message: field ? `${field}: ${message}` : message,
      ...(hint ? { hint } : {}),
      rule: 'wrong-value',
    },
  ];
}

function splitHint(message: string): [string, string | undefined] {
  const cut = message.indexOf('; ');
  return cut === -1 ? [message, undefined] : [message.slice(0, cut), message.slice(cut + 2)];
}

/** `corrections[0].date`, counted from 0 as in the data. */
export function fieldName(path: readonly PropertyKey[]): string {
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

/** The fields that the schema knows at a path, for the nearest name. */
function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const key of ['', ...path]) {
    if (key !== '' && typeof key !== 'number') {
      current = shapeOf(current)?.[String(key)] ?? valueTypeOf(current);
    }
    current = unwrap(current);
  }
  return Object.keys(shapeOf(current) ?? {});
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
