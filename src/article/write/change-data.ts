import type { YamlValue } from '../yaml/yaml-value.ts';

/**
 * One change of a file's fields, by the path to a value (`['photo', 'alt']`, `['topics', 1]`): another value, which
 * is added where there is none; another item in a list, which is made where there is none or one alone; another
 * name for a field; or nothing in its place (with the last item of a list goes the list).
 */
export type Change = { path: readonly (string | number)[] } & (
  { value: YamlValue } | { add: YamlValue } | { name: string } | { remove: true }
);

/** What data becomes by a change; undefined where the change cannot be made. */
export function changeData(data: unknown, change: Change): unknown {
  return apply(data ?? {}, change.path, change);
}

function apply(data: unknown, path: Change['path'], change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof data !== 'object' || data === null) return undefined;
  if (Array.isArray(data)) {
    const items = data as readonly unknown[];
    if (typeof key !== 'number' || items[key] === undefined) return undefined;
    if (rest.length === 0 && 'remove' in change) return items.toSpliced(key, 1);
    const inner = rest.length > 0 ? apply(items[key], rest, change) : changed(items[key], change);
    return inner === undefined ? undefined : items.with(key, inner);
  }
  const fields = data as Readonly<Record<string, unknown>>;
  const name = String(key);
  const has = Object.hasOwn(fields, name);
  if (rest.length === 0 && 'name' in change) {
    return has && !Object.hasOwn(fields, change.name)
      ? Object.fromEntries(
          Object.entries(fields).map(([each, value]) => [
            each === name ? change.name : each,
            value,
          ]),
        )
      : undefined;
  }
  if (rest.length === 0 && 'remove' in change) return has ? without(fields, name) : undefined;
  const inner = rest.length > 0 ? apply(fields[name], rest, change) : changed(fields[name], change);
  if (inner === undefined) return undefined;
  const isGone = 'remove' in change && Array.isArray(inner) && inner.length === 0;
  return isGone ? without(fields, name) : { ...fields, [name]: inner };
}

function without(fields: Readonly<Record<string, unknown>>, name: string) {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}

function changed(old: unknown, change: Change): unknown {
  if ('value' in change) return change.value;
  if (!('add' in change)) return undefined;
  if (Array.isArray(old)) return [...(old as unknown[]), change.add];
  if (old === undefined || old === null) {
    return typeof change.add === 'object' ? [change.add] : change.add;
  }
  return [old, change.add];
}
