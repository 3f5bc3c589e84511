import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Gives what is in an element's place. Its children are replaced already; `ancestors` are as
 * they were, the nearest last.
 */
export type Replace = (
  element: Element,
  ancestors: readonly Element[],
) => ElementContent | ElementContent[];

/**
 * A tree with every element replaced, in the order of their ends. What does not change is shared
 * with the input.
 */
export function replaceElements(tree: Root, replace: Replace): Root {
  const children = replaceAll(tree.children, replace, []);
  return children === tree.children ? tree : { ...tree, children };
}

function replaceAll(
  nodes: RootContent[],
  replace: Replace,
  ancestors: readonly Element[],
): RootContent[] {
  /** Only once something changes: nearly always nothing does. */
  let replaced: RootContent[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const given = node.type === 'element' ? replaceOne(node, replace, ancestors) : node;
    if (given !== node) replaced ??= nodes.slice(0, index);
    if (Array.isArray(given)) replaced?.push(...given);
    else replaced?.push(given);
  }
  return replaced ?? nodes;
}

function replaceOne(node: Element, replace: Replace, ancestors: readonly Element[]) {
  const children = node.children.some(({ type }) => type === 'element')
    ? replaceAll(node.children, replace, [...ancestors, node])
    : node.children;
  // Only element content comes out where only that went in.
  const element: Element =
    children === node.children ? node : { ...node, children: children as ElementContent[] };
  return replace(element, ancestors);
}
