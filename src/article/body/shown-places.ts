import type { Nodes, Root } from 'hast';
import { rangeOf, type SourceRange } from './source-range.ts';

/** Where in the source the words of a tree come from that are not code. */
export function shownPlaces(tree: Root): SourceRange[] {
  const places: SourceRange[] = [];
  const visit = (node: Nodes) => {
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (range) places.push(range);
    if (!('children' in node) || isCode(node)) return;
    for (const child of node.children) visit(child);
  };
  visit(tree);
  return places;
}

const codeNames = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'tt', 'var']);

const isCode = (node: Nodes) => node.type === 'element' && codeNames.has(node.tagName);
