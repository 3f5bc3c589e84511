import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';

const parse = rehypeRaw();

/**
 * HTML in the text as elements. Most articles have none, and parsing the whole tree once more would be
 * half of their time, so those pass as they are. `file` is the text, for positions.
 */
export function parseRaw(tree: Root, file: Parameters<typeof parse>[1]): Root {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found ? parse(tree, file) : tree;
}
