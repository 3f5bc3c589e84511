import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';

const parse = rehypeRaw();

/**
 * HTML in the text as elements. Most articles have none, and parsing the whole tree once more would
 * be half of their time, so those pass as they are. `file` is the text, for positions.
 */
export function parseRaw(tree: Root, file: Parameters<typeof parse>[1]): Root {
  return holdsRaw(tree) ? parse(tree, file) : tree;
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}
