import type { Element, ElementContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  element,
  elementsIn,
  hasClass,
  textProperty,
  withProperties,
} from '../../../article/body/elements.ts';
import { isUnread } from '../../../article/body/html-names.ts';
import { replaceElements } from '../../../article/body/replace-elements.ts';
import type { BodyNotes } from '../../body/body-context.ts';
import { divideCells } from '../../body/divide-cells.ts';
import { textOfTree } from '../../words/shown-text.ts';

/**
 * The HTML that Ghost made of a post, its cards as they can be written in Markdown: of a bookmark or file the title is
 * the link, and players have no controls. Text that goes nowhere is in `notes`.
 */
export function tidyCards(html: string, notes: BodyNotes): string {
  if (!/kg-|\/content\/images\/size\//.test(html)) return html;
  const tree = replaceElements(parser.parse(divideCells(html)), (node, ancestors) =>
    replaceOne(node, ancestors, notes),
  );
  return writer.stringify(tree);
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

const controls = [
  'kg-audio-player',
  'kg-video-player-container',
  'kg-video-overlay',
  'kg-toggle-card-icon',
  'kg-file-card-icon',
  'kg-audio-hide',
  'placeholder',
];
const titles = ['kg-bookmark-title', 'kg-file-card-title'];
const containers = ['kg-bookmark-container', 'kg-file-card-container'];
const hasOneOf = (node: Element, names: readonly string[]) =>
  names.some((name) => hasClass(node, name));

function replaceOne(
  node: Element,
  ancestors: readonly Element[],
  notes: BodyNotes,
): ElementContent | ElementContent[] {
  const container = ancestors.findLast((each) => hasOneOf(each, containers));
  if (ancestors.some(({ tagName }) => isUnread(tagName))) return node;
  if (hasOneOf(node, controls)) return leaveOut('controls of a player', [node], notes);
  if (node.tagName === 'img') {
    if (container) return leaveOut('picture of a bookmark', [node], notes);
    const src = textProperty(node, 'src');
    return src === undefined ? node : withProperties(node, { src: withoutSize(src) });
  }
  const href = container && textProperty(container, 'href');
  if (href !== undefined && hasOneOf(node, titles))
    return element('p', {}, element('a', { href }, ...node.children));
  if (!hasOneOf(node, containers)) return node;
  const hasLink = elementsIn(node).some(({ tagName }) => tagName === 'a');
  return hasLink ? element('div', {}, ...node.children) : node;
}

function leaveOut(what: string, nodes: ElementContent[], notes: BodyNotes): [] {
  const text = textOfTree({ type: 'root', children: nodes }).replaceAll(/\s+/g, ' ').trim();
  if (text !== '') notes.leftOut.push({ what, text });
  return [];
}

/** Ghost makes pictures in sizes: `/content/images/size/w600/2021/08/a.jpg`. */
export function withoutSize(address: string): string {
  return address.replace(/(\/content\/images)\/size\/[wh\d]+(?:\/format\/\w+)?(?=\/)/, '$1');
}
