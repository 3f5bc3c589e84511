import type { Change } from './change-data.ts';
import { editFrontMatter } from './edit-front-matter.ts';
import { splitFrontMatter } from '../read/front-matter.ts';

/** What names of a list become. */
export interface Replacement {
  /** Whether a name as written means what is to be replaced. */
  isMeant: (name: string) => boolean;
  /** Whether a name as written means already what it is replaced by. */
  isNew: (name: string) => boolean;
  /** What is written instead. */
  by: string;
}

/**
 * An article's text with the names of one field replaced, and every other byte as it was. A name that the field has
 * already is not written twice. The text itself where nothing in it is meant; undefined where it cannot be edited.
 */
export function replaceNames(
  text: string,
  field: string,
  { isMeant, isNew, by }: Replacement,
): string | undefined {
  const split = splitFrontMatter('', text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  if ('problems' in split) return undefined;
  const data = split.yaml.data as Readonly<Record<string, unknown>> | null | undefined;
  if (data === undefined) return undefined;
  const value = data?.[field];
  if (typeof value === 'string') {
    return isMeant(value) ? editFrontMatter(text, { path: [field], value: by }) : text;
  }
  if (!Array.isArray(value)) return text;
  const names = value as readonly unknown[];
  let hasNew = names.some((name) => typeof name === 'string' && !isMeant(name) && isNew(name));
  const changes = names.flatMap((name, index): Change[] => {
    if (typeof name !== 'string' || !isMeant(name)) return [];
    const path = [field, index];
    if (hasNew) return [{ path, remove: true }];
    hasNew = true;
    return [{ path, value: by }];
  });
  // From the last to the first, so that what is removed moves nothing that is still to change.
  return changes.length === 0 ? text : editFrontMatter(text, ...changes.reverse());
}
