import type { Root } from 'hast';
import { hasClass } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/**
 * Puts headings below the page's h1, the headline: those of the body begin at h2 and skip no level, whatever levels the
 * author used.
 */
export function shiftHeadings(tree: Root): Root {
  const open: number[] = [];
  return replaceElements(tree, (node, ancestors) => {
    const depth = depthOf(node.tagName);
    // The heading of the footnotes is ours and has its level.
    if (depth === undefined || ancestors.some((each) => hasClass(each, 'footnotes'))) return node;
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    const tagName = `h${Math.min(6, open.length + 1)}`;
    return tagName === node.tagName ? node : { ...node, tagName };
  });
}

/** 1 to 6 for a heading's tag name. */
export function depthOf(tagName: string): number | undefined {
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  return depth === undefined ? undefined : Number(depth);
}
