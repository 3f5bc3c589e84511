import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Numbers footnotes instead of using their names, so that ids are ASCII in every language and agree with what the
 * reader sees. Numbers follow the first mentions, in the body before those in notes.
 */
export function numberFootnotes(tree: Root, markdown: string): Root {
  // Most texts have none, and a visit takes long.
  if (!markdown.includes('[^')) return tree;
  const definitions = new Map<string, FootnoteDefinition>();
  const order: string[] = [];
  const list = ({ identifier }: FootnoteReference) => {
    if (!order.includes(identifier)) order.push(identifier);
  };
  visit(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    // As for links in CommonMark, the first definition counts.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return tree;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'footnoteReference') list(node);
    return undefined;
  });
  // Notes may refer to further notes, so the list grows while it is read.
  for (const identifier of order) {
    const definition = definitions.get(identifier);
    if (definition) visit(definition, 'footnoteReference', list);
  }
  // A note without a mention is not shown, but must not take another's number.
  for (const identifier of definitions.keys())
    if (!order.includes(identifier)) order.push(identifier);
  const numbers = new Map(order.map((identifier, index) => [identifier, String(index + 1)]));
  return renumber(tree, numbers);
}

function renumber<T extends Root | Root['children'][number]>(
  node: T,
  numbers: ReadonlyMap<string, string>,
): T {
  const numbered =
    node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
      ? { ...node, identifier: numbers.get(node.identifier) ?? node.identifier }
      : node;
  if (!('children' in numbered)) return numbered;
  return { ...numbered, children: numbered.children.map((child) => renumber(child, numbers)) };
}
