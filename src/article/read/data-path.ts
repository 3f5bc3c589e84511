/** A path in parsed YAML: keys of mappings, and indexes of lists counted from 0. */
export type DataPath = readonly PropertyKey[];

/** `corrections[0].date`, counted from 0 as in the data. */
export function fieldName(path: DataPath): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`,
    )
    .join('');
}

/** The value at a path; below a value that holds no others, that value. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : value,
    data,
  );
}

/** Whether the last key of the path is missing, and not something above it. */
export function isMissing(data: unknown, path: DataPath): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return path.length === 0 && (value === null || value === undefined);
}

/** The path in the file: a single value of a list needs no brackets, and one text may be for all editions. */
export function writtenPath(data: unknown, path: DataPath): PropertyKey[] {
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
