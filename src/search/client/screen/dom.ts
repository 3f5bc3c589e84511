type Attributes = Record<string, string | boolean | undefined>;

/** Makes an element. Texts are added as text, never as HTML; attributes that are false or undefined are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The first element that matches the selector. Throws if there is none or it is of another type. */
export function find<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
  return found;
}

/** Replaces the children, and puts the focus back on the element at the same place. */
export function replaceKeepingFocus(parent: Element, children: readonly Node[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.id : undefined;
  parent.replaceChildren(...children);
  if (focused) document.getElementById(focused)?.focus();
}

/**
 * Replaces the children of a list but keeps those that are the same. If one were replaced between the press and the
 * release of a mouse button, the click on it would be lost.
 */
export function replaceChanged(list: Element, items: readonly Element[]): void {
  const before = [...list.children];
  for (const [at, item] of items.entries()) {
    const old = before[at];
    if (!old) list.append(item);
    else if (!old.isEqualNode(item)) old.replaceWith(item);
  }
  for (const old of before.slice(items.length)) old.remove();
}
