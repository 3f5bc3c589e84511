import { isRecord } from './split-front-matter.ts';

const nameKeys = ['display_name', 'displayName', 'name', 'title', 'full_name', 'fullname'];
const idKeys = [
  'id',
  'slug',
  'username',
  'login',
  'user',
  'short_name',
  'shortname',
  'handle',
  'key',
];

/** What a record of data calls a person or topic; undefined where it does not say. */
export function nameInRecord(record: unknown): string | undefined {
  if (typeof record === 'string') return record.trim() || undefined;
  if (!isRecord(record)) return undefined;
  return textAt(record, nameKeys);
}

/** Names by the ids that texts have for them: of data by id (`jdoe: { name: John Doe }`), or of a list of records with one. */
export function namesInData(data: unknown): ReadonlyMap<string, string> {
  const entries = Array.isArray(data)
    ? data.flatMap((each: unknown): [string, unknown][] => {
        const id = isRecord(each) ? textAt(each, idKeys) : undefined;
        return id === undefined ? [] : [[id, each]];
      })
    : Object.entries(isRecord(data) ? data : {});
  return new Map(
    entries.flatMap(([id, record]) => {
      const name = nameInRecord(record);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** Whether a name can only be an id: `wsullivan`. */
export function isId(name: string): boolean {
  return /^[a-z][a-z\d._]{2,}$/.test(name);
}

function textAt(record: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  return keys
    .map((key) => record[key])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
    ?.trim();
}
