import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Gives what stands in an element's place. Its children are replaced already; `ancestors` are as
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
  const replaced = nodes.flatMap((node) => {
    if (node.type !== 'element') return node;
    const children = replaceAll(node.children, replace, [...ancestors, node]);
    // Only element content comes out where only that went in.
    const element: Element =
      children === node.children ? node : { ...node, children: children as ElementContent[] };
    return replace(element, ancestors);
  });
  const unchanged =
    replaced.length === nodes.length && replaced.every((node, index) => node === nodes[index]);
  return unchanged ? nodes : replaced;
}
