import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element } from '../../article/body/elements.ts';
import { dividesWords } from '../../article/body/html-names.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import { footnoteText } from './take-footnotes.ts';

/**
 * Makes paragraphs of the texts before and behind an empty block, as in `One</p>two`: it will be dropped, and they would be
 * one word.
 */
export function divideAtEmptyBlocks(tree: Root): Root {
  const divided = replaceElements(tree, (node) => {
    if (!node.children.some(isEmptyBlock)) return node;
    const isBlock = dividesWords(node.tagName) && node.tagName !== 'p';
    const children = isBlock ? inParagraphs(node.children) : node.children.map(asBreak);
    return { ...node, children: children as ElementContent[] };
  });
  return divided.children.some(isEmptyBlock)
    ? { ...divided, children: inParagraphs(divided.children) }
    : divided;
}

/** Blocks that Markdown drops where nothing is in them. */
const dropped = new Set(
  'address article aside body center details dialog div dir fieldset figcaption figure footer form header hgroup main nav p picture section'.split(
    ' ',
  ),
);

function isEmptyBlock(node: RootContent): node is Element {
  return (
    node.type === 'element' &&
    dropped.has(node.tagName) &&
    node.children.every((child) => isSpace(child) || isBreak(child) || isEmptyBlock(child))
  );
}

/** Each run of text and inline elements as a paragraph. */
function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    if (!run.every(isSpace)) all.push(element('p', {}, ...run));
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      end();
      if (!isEmptyBlock(node)) all.push(node);
    }
  }
  end();
  return all;
}

function isInline(node: RootContent): node is ElementContent {
  if (node.type !== 'element') return node.type !== 'doctype';
  if (node.tagName === footnoteText) return false;
  return !dividesWords(node.tagName) || isBreak(node) || node.tagName === 'img';
}

function isSpace(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function asBreak(node: ElementContent): ElementContent {
  return isEmptyBlock(node) ? element('br', {}) : node;
}

function isBreak(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
