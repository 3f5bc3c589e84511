import type { Element, Root } from 'hast';
import { element, textProperty } from '../../article/body/elements.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';

/** Names of the elements that become the reference to a footnote and its text; `number` says which. */
export const footnoteMark = 'footnote-mark';
export const footnoteText = 'footnote-text';

/**
 * HTML for the place in a text to which a footnote belongs. `html`: the note's text; '' if an earlier place with the same id has
 * it. It is in an attribute, so that none of its tags can end or hold what is outside of it.
 */
export function placeOfFootnote(html: string, id?: string): string {
  const name = id === undefined ? '' : ` data-footnote-id="${escaped(id)}"`;
  return `<span data-footnote="${escaped(html)}"${name}></span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('[', '&#91;');
}

/**
 * Puts marks in the places of footnotes, and their texts at the end, in the order of their numbers. In tables and lists of terms,
 * which may stay HTML, a note is in brackets in its place.
 */
export function takeFootnotes(tree: Root, parse: (html: string) => Root): Root {
  const texts: Element[] = [];
  const numbers = new Map<string, number>();
  const marked = replaceElements(tree, (node, ancestors) => {
    const html = textProperty(node, 'dataFootnote');
    if (html === undefined) return node;
    const id = textProperty(node, 'dataFootnoteId');
    const known = id === undefined ? undefined : numbers.get(id);
    const children = parse(html).children.filter((child) => child.type !== 'doctype');
    if (ancestors.some(({ tagName }) => /^(?:table|dl|details|pre|code)$/.test(tagName))) {
      return html === ''
        ? []
        : [{ type: 'text', value: ' (' }, ...children, { type: 'text', value: ')' }];
    }
    if (known === undefined && html === '') return [];
    const number = known ?? texts.length + 1;
    if (known === undefined) texts.push(element(footnoteText, { number }, ...children));
    if (id !== undefined) numbers.set(id, number);
    return element(footnoteMark, { number });
  });
  return texts.length === 0 ? marked : { ...marked, children: [...marked.children, ...texts] };
}
