import type { Root } from 'hast';
import { plainText } from '../plain-text.ts';
import { slugify } from '../../text/slug.ts';
import { elementsIn, textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';
import { idPrefix } from './sanitise.ts';
import { depthOf } from './shift-headings.ts';

/**
 * Gives headings ids made from their words, makes all ids unique, and updates links within the text (`#background`).
 * Every id has the prefix of sanitised ids (and `pagePrefix` before it), so none is the same as one of the page's own.
 */
export function nameAnchors(tree: Root, pagePrefix = ''): Root {
  const given = new Set<string>();
  for (const node of elementsIn(tree)) {
    const id = textProperty(node, 'id');
    if (id !== undefined) given.add(id);
  }
  const seen = new Set<string>();
  const last = new Map<string, number>();
  const named = replaceElements(tree, (node) => {
    const own = textProperty(node, 'id');
    if (own !== undefined && !seen.has(own)) {
      seen.add(own);
      return node;
    }
    if (depthOf(node.tagName) === undefined) {
      return own === undefined ? node : withProperties(node, { id: undefined });
    }
    const id = unused(`${idPrefix}${slugify(plainText(node)) || 'section'}`, given, last);
    given.add(id);
    seen.add(id);
    return withProperties(node, { id });
  });
  return replaceElements(named, (node) => {
    const id = textProperty(node, 'id');
    const href = textProperty(node, 'href');
    const describedBy = node.properties['ariaDescribedBy'];
    const target = href?.startsWith('#') ? `${idPrefix}${href.slice(1)}` : undefined;
    const changes = {
      ...(id !== undefined && pagePrefix !== '' ? { id: pagePrefix + id } : {}),
      ...(target !== undefined && seen.has(target) ? { href: `#${pagePrefix}${target}` } : {}),
      ...(Array.isArray(describedBy) && pagePrefix !== ''
        ? { ariaDescribedBy: describedBy.map((each) => `${pagePrefix}${each}`) }
        : {}),
    };
    return Object.keys(changes).length > 0 ? withProperties(node, changes) : node;
  });
}

/** `last` has the last number given for each id, so that many equal ids take no longer than different ones. */
function unused(id: string, taken: ReadonlySet<string>, last: Map<string, number>): string {
  if (!taken.has(id)) return id;
  for (let number = last.get(id) ?? 2; ; number += 1) {
    last.set(id, number);
    if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}
