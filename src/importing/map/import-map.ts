import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../../article/read/check-schema.ts';
import { parseYaml, type YamlText } from '../../article/yaml/yaml.ts';
import type { Problem } from '../../problem/problem.ts';
import { ContentErrors, UsageError } from '../../system/errors.ts';
import { codeOf } from '../../system/files.ts';
import { isTimeZone } from '../../text/dates/dates.ts';
import { suggest } from '../../text/nearest.ts';
import { columnsOf, fieldMapSchema, type FieldRule } from './field-map.ts';

const text = z.string({ error: 'is not text; put it in quotes' }).min(1, 'is empty');

/** Values of columns: a row is meant that has one of those named in each. A number is compared as it is written. */
const conditions = z.record(
  z.string(),
  z.preprocess(
    (value) => [value].flat(),
    z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  ),
  { error: 'names no columns with their values; write it as "status: published"' },
);

const join = z
  .strictObject({
    /** Relative to the map. */
    file: text.optional(),
    /** In the database that the rows are in. */
    table: text.optional(),
    /** The column of the other table. */
    key: text,
    /** The column of the row, or of a join before it. */
    by: text,
    /** What separates several keys in one value of `by`. */
    split: text.optional(),
  })
  .refine(({ file, table }) => (file === undefined) !== (table === undefined), {
    error: 'needs either a file or a table',
  });

const importMapSchema = z.strictObject({
  rows: text.optional(),
  key: text.optional(),
  separator: z
    .string({ error: 'is not text; put it in quotes' })
    .length(1, 'is not one character; write it as ";" or "\\t"')
    .optional(),
  where: conditions.optional(),
  draft: conditions.optional(),
  zone: text
    .refine(isTimeZone, {
      error: 'is not a time zone; write it as "Europe/Moscow" or "UTC"',
    })
    .optional(),
  fields: fieldMapSchema,
  join: z.record(z.string(), join).optional(),
  ignore: z.array(text, { error: 'is not a list of columns; write it as [views, ip]' }).optional(),
});

/** What `--map` says of the input. */
export type ImportMap = z.infer<typeof importMapSchema>;

/** A map with its text: where each part of it is. */
export interface LoadedMap {
  /** Absolute. */
  file: string;
  map: ImportMap;
  yaml: YamlText;
}

/** Reads a map. Throws `UsageError` where there is none, and `ContentErrors` with all its problems. */
export async function loadImportMap(file: string): Promise<LoadedMap> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read (${codeOf(error)})`);
  });
  return parseImportMap(file, source.replace(/^\uFEFF/, ''));
}

/** As `loadImportMap`, of the text of a map. */
export function parseImportMap(file: string, source: string): LoadedMap {
  const yaml = parseYaml(file, source);
  const { value, problems } = checkSchema(file, yaml, importMapSchema);
  const found = [...yaml.problems, ...problems];
  if (value === undefined || found.length > 0) throwProblems(file, found);
  return { file, map: value, yaml };
}

/** A column that a map names, and where it does. */
export interface NamedColumn {
  column: string;
  path: readonly PropertyKey[];
}

/** A key is a column, or with braces a template. */
export function ruleOfKey(key: string | undefined): FieldRule | undefined {
  if (key === undefined) return undefined;
  return columnsOf({ template: key }).length > 0 ? { template: key } : { column: key };
}

/** The columns of the rows that a map names, those of joined tables among them. */
export function namedColumns({
  fields,
  key,
  where,
  draft,
  join,
  ignore,
}: ImportMap): NamedColumn[] {
  const named: NamedColumn[] = [];
  const add = (column: string, ...path: PropertyKey[]) => named.push({ column, path });
  for (const column of columnsOf(ruleOfKey(key) ?? {})) add(column, 'key');
  for (const [name, rule] of Object.entries(fields)) {
    if (!rule) continue;
    for (const column of columnsOf(rule)) {
      add(column, 'fields', name, ...(rule.column === undefined ? [] : ['column']));
    }
  }
  for (const [name, conditions] of Object.entries({ where, draft }))
    for (const column of Object.keys(conditions ?? {})) add(column, name, column);
  for (const [name, { by }] of Object.entries(join ?? {})) add(by, 'join', name, 'by');
  for (const [index, column] of (ignore ?? []).entries()) add(column, 'ignore', index);
  return named;
}

/** Throws `ContentErrors` where a map names columns that the input does not have, each with the nearest that it has. */
export function checkColumns(
  { file, yaml }: LoadedMap,
  unknown: readonly NamedColumn[],
  known: readonly string[],
): void {
  const problems = unknown.map(({ column, path: where }): Problem => {
    // A condition's column is a key of the map.
    const isKey = where[0] === 'where' || where[0] === 'draft';
    return {
      file,
      ...(isKey ? yaml.locateKey(where) : yaml.locate(where)),
      severity: 'error',
      field: where.map(String).join('.'),
      message: `there is no column "${column}"`,
      hint: suggest(column, known) ?? `columns are ${known.slice(0, 30).join(', ')}`,
      rule: 'unknown-column',
    };
  });
  if (problems.length > 0) throwProblems(file, problems);
}

function throwProblems(file: string, problems: readonly Problem[]): never {
  throw new ContentErrors(problems, path.dirname(file), 'nothing was imported');
}
