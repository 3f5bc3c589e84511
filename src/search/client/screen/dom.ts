type Attributes = Record<string, string | boolean | undefined>;

/** Makes an element. Texts become text, never HTML; an attribute that is false or undefined is left out. */
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

/** The first element of its kind that the selector names. Throws when the page lacks it. */
export function find<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
  return found;
}

/** Puts new children in, and the focus back on the element that is where the focused one stood. */
export function replaceKeepingFocus(parent: Element, children: readonly Node[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.id : undefined;
  parent.replaceChildren(...children);
  if (focused) document.getElementById(focused)?.focus();
}

/**
 * Makes these the children of a list. A child that is as it was stays the very element: were it replaced between the press
 * and the release of a mouse button, the reader's click on it would be lost.
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
