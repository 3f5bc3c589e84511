import type { Change } from '../../article/write/change-data.ts';
import type { Vocabularies } from '../names/vocabulary.ts';

/** A file's fields as written, and the vocabularies that its names are checked against. */
export interface Fields {
  kind: 'article' | 'page';
  data: Readonly<Record<string, unknown>>;
  vocabularies: Vocabularies;
}

/** What has one right answer in a frontmatter. Prose is nobody's business but its author's. */
export interface Fix {
  name: string;
  /** The changes, to be made one after the other. */
  find: (fields: Fields) => Change[];
}

/** The items of a field, with the path to each. A single item needs no brackets. */
export function itemsOf(
  data: Fields['data'],
  field: string,
): { value: unknown; path: (string | number)[] }[] {
  const value = data[field];
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => ({ value: item, path: [field, index] }));
  }
  return value === undefined || value === null ? [] : [{ value, path: [field] }];
}
