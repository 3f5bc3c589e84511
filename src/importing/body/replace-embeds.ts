import type { Element, Root } from 'hast';
import { kindOfAddress } from '../../article/body/addresses.ts';
import { element, textProperty } from '../../article/body/elements.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import { textOf } from './line-of.ts';

const embeds = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'frame', 'applet']);

/** A video or a post of another host becomes a link with the host's name. */
export function replaceEmbeds(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!embeds.has(node.tagName)) return node;
    if (ancestors.some(({ tagName }) => embeds.has(tagName))) return node;
    const address = addressOfEmbed(node);
    if (address === undefined || kindOfAddress(address) !== 'web') {
      notes.count(`<${node.tagName}>`, address ?? textOf([node]));
      return [];
    }
    const whole = new URL(address, 'https://x.invalid').href;
    const host = new URL(whole).host.replace(/^www\./, '');
    notes.added.push(host);
    const link = element('a', { href: whole }, { type: 'text', value: host });
    const space = { type: 'text', value: ' ' } as const;
    return ancestors.some(({ tagName }) => tagName === 'p' || tagName === 'a')
      ? [space, link, space]
      : element('p', {}, link);
  });
}

function addressOfEmbed(node: Element): string | undefined {
  const own = textProperty(node, node.tagName === 'object' ? 'data' : 'src');
  if (own !== undefined) return own;
  const inner = node.children.find(
    (child): child is Element =>
      child.type === 'element' && ['source', 'embed', 'param'].includes(child.tagName),
  );
  return inner && (textProperty(inner, 'src') ?? textProperty(inner, 'value'));
}
