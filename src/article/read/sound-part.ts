import { z } from 'zod';
import { fieldName, type DataPath } from './data-path.ts';

/**
 * The fields without those that are wrong, and lists without their wrong items; with the names of the wrong parts, as in
 * `SchemaResult`.
 */
export function soundPart<T extends z.ZodType>(
  schema: T,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): { partial: Partial<z.infer<T>>; faulty: string[] } {
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

function without(value: unknown, paths: readonly DataPath[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (typeof value !== 'object' || value === null) return paths.length > 0 ? undefined : value;
  const kept = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const inside = paths.filter(([first]) => String(first) === key).map(([, ...rest]) => rest);
    return inside.some((path) => path.length === 0) ? [] : [[key, without(item, inside)] as const];
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}
