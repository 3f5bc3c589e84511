import type { Element, Root } from 'hast';
import { kindOfAddress } from '../../article/body/addresses.ts';
import { element, elementsIn, textProperty } from '../../article/body/elements.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import { readReference } from '../lines/source-reference.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import { textOf } from './line-of.ts';

/** Links lead to the new addresses; one that can lead nowhere keeps its words. */
export function leadLinks(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  const ids = new Set(elementsIn(tree).map((node) => textProperty(node, 'id')));
  return replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return node;
    const href = (textProperty(node, 'href') ?? '').trim();
    const kind = kindOfAddress(href);
    // One around a picture that is not there would have no words.
    if (kind === 'empty' || isEmpty(node)) return node.children;
    if (kind === 'fragment') {
      if (ids.has(href.slice(1))) notes.count('link within the page', href);
      return node.children;
    }
    if (kind === 'unsafe' && readReference(href) === undefined) {
      notes.count('link that no page can have', href);
      return node.children;
    }
    const { to, nowhere } = context.link(href);
    if (nowhere) notes.count('link that leads nowhere', href);
    if (to === undefined) return node.children;
    // In Markdown these would begin and end the address.
    const written = to.replaceAll('<', '%3C').replaceAll('>', '%3E');
    return element('a', { href: written }, ...node.children);
  });
}

const isEmpty = (node: Element) =>
  textOf(node.children) === '' && !elementsIn(node).some(({ tagName }) => tagName === 'img');
