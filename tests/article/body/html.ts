import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const parser = rehypeRaw();
const stringifier = unified().use(rehypeStringify).freeze();

/** A tree as an HTML parser reads it, without positions. */
export function treeOf(html: string): Root {
  const tree = parser(
    { type: 'root', children: [{ type: 'raw', value: html }] },
    undefined as never,
  );
  return withoutPositions(tree) as Root;
}

export function htmlOf(tree: Root): string {
  return stringifier.stringify(tree);
}

/** HTML in one spelling: parsed, attributes in order, text as it is. */
export function normalise(html: string): string {
  return htmlOf(treeOf(html.trim())).trim();
}

function withoutPositions(node: Nodes): Nodes {
  const { position: _, ...rest } = node;
  if (!('children' in rest)) return rest;
  const children = rest.children.map(withoutPositions);
  if (rest.type !== 'element') return { ...rest, children } as Nodes;
  const properties = Object.fromEntries(
    Object.entries(rest.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...rest, properties, children } as Nodes;
}
