import { z } from 'zod';
import type { DataPath } from './data-path.ts';

/** The fields that the schema knows at a path, for suggestions. */
export function knownFields(schema: z.ZodType, path: DataPath): string[] {
  return Object.keys(shapeOf(unwrap(schemaAt(schema, path))) ?? {});
}

/** Whether the schema refuses the absence of the field. */
export function isRequired(schema: z.ZodType, path: DataPath): boolean {
  if (typeof path.at(-1) !== 'string') return false;
  const found = schemaAt(schema, path);
  return found instanceof z.ZodType && !found.safeParse(undefined).success;
}

/** The schema of the value at a path: in a list that of its items. Undefined if there is none. */
export function schemaAt(schema: z.ZodType, path: DataPath): unknown {
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
