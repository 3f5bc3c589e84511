import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';

/** The name of a field; of an item of a list, undefined. */
export function keyOf(pair: unknown): unknown {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** The field of this name, if it is there. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => keyOf(pair) === key) : undefined;
}

/** Where the dash of each item is, in a list of lines. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}

/** Where an item, or a field's name, begins. */
export function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** From the first to the last character of a value, without the comments and line ends after it. */
export function spanOf(source: string, node: Node): [number, number] {
  return [node.range?.[0] ?? 0, endOf(source, node)];
}

/** Behind the last character of a value, of a field or of an item; comments and line ends are not part of it. */
export function endOf(source: string, item: unknown): number {
  if (isPair(item)) return endOf(source, item.value ?? item.key);
  if ((isMap(item) || isSeq(item)) && !item.flow && item.items.length > 0) {
    return endOf(source, item.items.at(-1));
  }
  return isNode(item) ? (item.range?.[1] ?? 0) : 0;
}

/** Where the line after the one at an offset begins. */
export function lineAfter(source: string, offset: number): number {
  if (source[offset - 1] === '\n') return offset;
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}

/** From 0. */
export const columnOf = (source: string, offset: number) =>
  offset - (source.lastIndexOf('\n', offset - 1) + 1);

/** The line end that the text is written with. */
export const newlineOf = (source: string) => (source.includes('\r\n') ? '\r\n' : '\n');
