import type { Element, ElementContent, Root } from 'hast';
import { isolateForeign, isolatedParts } from '../../i18n/isolate.ts';
import { hostOf, kindOfAddress } from './addresses.ts';
import type { BodyContext } from './context.ts';
import { element, textProperty } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

const embeds = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'frame']);

/** Elements that may contain running text; elsewhere a link needs a paragraph around it. */
const blocks = new Set(['div', 'section', 'article', 'blockquote', 'figure', 'center', 'main']);

/**
 * Replaces embeds by links that name their host, so that pages load nothing from other hosts. An embed without a web
 * address is removed with its content, which is for browsers that cannot show it.
 */
export function replaceEmbeds(tree: Root, { lang, words, siteOrigin }: BodyContext): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!embeds.has(node.tagName)) return node;
    // An embed within an embed is its fallback, and is removed with it.
    if (ancestors.some((ancestor) => embeds.has(ancestor.tagName))) return node;
    const address = addressOf(node);
    const kind = address === undefined ? 'empty' : kindOfAddress(address);
    if (address === undefined || (kind !== 'web' && kind !== 'site')) return [];
    const host = isolateForeign(hostOf(address, siteOrigin), lang);
    const text = words.embed.replaceAll('{host}', () => host);
    return linkTo(address, text, ancestors);
  });
}

/**
 * A link in place of something that is not shown, in a paragraph if needed. `isolate` marks text of the other
 * direction.
 */
export function linkTo(
  href: string,
  text: string,
  ancestors: readonly Element[],
): ElementContent | ElementContent[] {
  const words = isolatedParts(text).map(({ text: value, dir }): ElementContent => {
    const word = { type: 'text' as const, value };
    return dir === undefined ? word : element('bdi', {}, word);
  });
  // Links cannot be nested.
  if (ancestors.some((ancestor) => ancestor.tagName === 'a')) return words;
  const link = element('a', { className: ['embed'], href }, ...words);
  const parent = ancestors.at(-1);
  return parent === undefined || blocks.has(parent.tagName) ? element('p', {}, link) : link;
}

function addressOf(node: Element): string | undefined {
  const own = textProperty(node, node.tagName === 'object' ? 'data' : 'src');
  if (own !== undefined) return own;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'source' || child.tagName === 'embed') return textProperty(child, 'src');
  }
  return undefined;
}
