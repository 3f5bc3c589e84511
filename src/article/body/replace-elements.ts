import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Returns the replacement of an element. Its children have been replaced already; `ancestors` have not, the nearest is
 * last.
 */
export type Replace = (
  element: Element,
  ancestors: readonly Element[],
) => ElementContent | ElementContent[];

/** Replaces elements of a tree, children before parents. Unchanged parts are shared with the input. */
export function replaceElements(tree: Root, replace: Replace): Root {
  const children = replaceAll(tree.children, replace, []);
  return children === tree.children ? tree : { ...tree, children };
}

function replaceAll(
  nodes: RootContent[],
  replace: Replace,
  ancestors: readonly Element[],
): RootContent[] {
  /** Copied only if something changes, which is rare. */
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
  // Only element content can result from element content.
  const element: Element =
    children === node.children ? node : { ...node, children: children as ElementContent[] };
  return replace(element, ancestors);
}
