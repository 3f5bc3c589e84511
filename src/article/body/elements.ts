import type { Element, ElementContent, Properties, RootContent } from 'hast';

/** Makes an element; the short form of the notation. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The same element with other properties beside or over its own; `undefined` takes one away. */
export function withProperties(
  node: Element,
  properties: Record<string, Properties[string] | undefined>,
): Element {
  const merged: Properties = {};
  for (const [name, value] of Object.entries({ ...node.properties, ...properties })) {
    if (value !== undefined) merged[name] = value;
  }
  return { ...node, properties: merged };
}

/** A property that HTML writes as one string; undefined where it is missing or of another kind. */
export function textProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? value : undefined;
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

/** All elements of a tree in the order of the text, each before those in it. */
export function elementsIn(tree: { children: readonly RootContent[] }): Element[] {
  const found: Element[] = [];
  const collect = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      found.push(node);
      collect(node.children);
    }
  };
  collect(tree.children);
  return found;
}
