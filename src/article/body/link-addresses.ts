import type { Link, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { addressesIn } from '../../text/bare-address.ts';

const mailbox = /(?<![\w+\-.@/])[\w+\-.]+@[\w-]+(?:\.[\w-]+)+(?<![\d_-])/g;

/**
 * Links the bare addresses that are left as words: those in brackets that turned out to be no link's. `markdown` is the
 * text, for positions.
 */
export function linkAddresses(tree: Root, markdown: string): Root {
  const children = linkAll(tree.children, markdown);
  return children === tree.children ? tree : { ...tree, children };
}

function linkAll<T extends RootContent>(nodes: T[], markdown: string): T[] {
  let linked: T[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const given = linkIn(node, markdown);
    if (given.length !== 1 || given[0] !== node) linked ??= nodes.slice(0, index);
    linked?.push(...(given as T[]));
  }
  return linked ?? nodes;
}

function linkIn(node: RootContent, markdown: string): RootContent[] {
  if (node.type === 'text') return splitText(node, markdown);
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return [node];
  const children = linkAll<RootContent>(node.children, markdown);
  return children === node.children ? [node] : [{ ...node, children } as RootContent];
}

function splitText(node: Text, markdown: string): PhrasingContent[] {
  const found = findAddresses(node.value);
  if (found.length === 0) return [node];
  const parts: PhrasingContent[] = [];
  let done = 0;
  const add = (to: number, url?: string) => {
    if (to === done) return;
    const value = node.value.slice(done, to);
    const position = positionOf(node, done, to, markdown);
    const text: Text = { type: 'text', value, ...position };
    parts.push(url === undefined ? text : linkTo(url, text));
    done = to;
  };
  for (const { from, to, url } of found) {
    add(from);
    add(to, url);
  }
  add(node.value.length);
  return parts;
}

function linkTo(url: string, text: Text): Link {
  const { position } = text;
  return { type: 'link', title: null, url, children: [text], ...(position ? { position } : {}) };
}

interface AddressSpan {
  from: number;
  to: number;
  url: string;
}

function findAddresses(value: string): AddressSpan[] {
  const web = /:\/\/|www\./i.test(value) ? addressesIn(value) : [];
  const found = web.map(({ from, to }): AddressSpan => {
    const address = value.slice(from, to);
    return { from, to, url: /^w/i.test(address) ? `http://${address}` : address };
  });
  if (!value.includes('@')) return found;
  for (const { 0: address, index } of value.matchAll(mailbox)) {
    const to = index + address.length;
    if (found.some((each) => each.from < to && index < each.to)) continue;
    found.push({ from: index, to, url: `mailto:${address}` });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Within a text that is written as it reads; else that of the whole text. */
function positionOf(
  node: Text,
  from: number,
  to: number,
  markdown: string,
): Pick<Text, 'position'> {
  const { position } = node;
  if (!position) return {};
  const { start, end } = position;
  if (markdown.slice(start.offset, end.offset) !== node.value) return { position };
  return { position: { start: move(start, node.value, from), end: move(start, node.value, to) } };
}

type Point = NonNullable<Text['position']>['start'];

function move({ line, column, offset = 0 }: Point, text: string, by: number): Point {
  const before = text.slice(0, by);
  const lastEnd = before.lastIndexOf('\n');
  return {
    line: line + before.split('\n').length - 1,
    column: lastEnd === -1 ? column + by : by - lastEnd,
    offset: offset + by,
  };
}
