import type { Element, Root } from 'hast';
import { kindOfAddress } from './addresses.ts';
import type { BodyContext } from './context.ts';
import { textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/**
 * Makes links lead to the right place: links within the site go below its base, links to other sites get
 * `rel="external"`, by which styles find them. A link whose address was removed becomes text.
 */
export function leadLinks(tree: Root, context: BodyContext): Root {
  return replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return node;
    const href = textProperty(node, 'href');
    if (href === undefined) {
      return node.properties['id'] === undefined ? node.children : node;
    }
    const settled = settle(href, context);
    return Object.keys(settled).length > 0 ? withProperties(node, settled) : node;
  });
}

function settle(href: string, { siteOrigin, base }: BodyContext): Element['properties'] {
  const kind = kindOfAddress(href);
  if (kind === 'site') return base === '/' ? {} : { href: base + href.replace(/^[/\\]/, '') };
  if (kind !== 'web') return {};
  const { origin, href: whole } = new URL(href, siteOrigin);
  if (origin === siteOrigin) return {};
  // "//host/" would use the scheme of the page, which a saved page lacks.
  const full = /^https?:/.test(href) ? {} : { href: whole };
  return { ...full, rel: ['external', 'noopener'] };
}
