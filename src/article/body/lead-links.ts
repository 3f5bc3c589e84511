import type { Element, Root } from 'hast';
import { kindOfAddress } from './addresses.ts';
import type { BodyContext } from './context.ts';
import { textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/**
 * Leads links where they should go: those within the site below its base, those to other sites
 * marked `rel="external"` (styles find them by it) and without a way back into the page. A link
 * whose address was taken away is text again.
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
  // "//host/" would follow the page's own scheme, which a saved page does not have.
  const full = /^https?:/.test(href) ? {} : { href: whole };
  return { ...full, rel: ['external', 'noopener'] };
}
