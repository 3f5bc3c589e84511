import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { fileStart, type Position } from '../../text/lines.ts';

/**
 * The position of the value at a path; of the key if the value is missing, and of the nearest value around it if the path
 * leads nowhere.
 */
export function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  at: (offset: number) => Position,
): Position {
  let node: unknown = document.contents;
  let found: Node | null = null;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) break;
    const next: unknown = isMap(node)
      ? fieldsOf(node).get(String(key))?.value
      : node.get(Number(key), true);
    if (!isNode(next)) {
      if (isMap(node)) return found ? placeOfKey(document, path, at) : fileStart;
      break;
    }
    node = next;
    found = next;
  }
  return found?.range ? at(found.range[0]) : fileStart;
}

/** The position of the key at a path; of the value around it if there is no such key. */
export function placeOfKey(
  document: Document,
  path: readonly PropertyKey[],
  at: (offset: number) => Position,
): Position {
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = String(path.at(-1));
  if (isMap(parent)) {
    const pair = fieldsOf(parent).get(last);
    if (isNode(pair?.key) && pair.key.range) return at(pair.key.range[0]);
    if (parent.range && path.length > 1) return at(parent.range[0]);
  }
  return isNode(parent) && parent.range && path.length > 1 ? at(parent.range[0]) : fileStart;
}

const fieldsOfMaps = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The fields of a map by name: to look for each of thousands takes too long. */
function fieldsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let fields = fieldsOfMaps.get(map);
  if (!fields) {
    fields = new Map();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (name !== undefined && !fields.has(name)) fields.set(name, pair);
    }
    fieldsOfMaps.set(map, fields);
  }
  return fields;
}
