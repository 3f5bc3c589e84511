import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { BodyContext } from './context.ts';
import { hasClass, textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/** Footnotes in the article's language: their heading, and the names of the links back. */
export function labelFootnotes(tree: Root, { words }: BodyContext): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!ancestors.some((each) => hasClass(each, 'footnotes'))) return node;
    if (node.tagName === 'h2') {
      return { ...node, children: [{ type: 'text', value: words.footnotes }] };
    }
    if (!hasClass(node, 'data-footnote-backref')) return node;
    // "↩" or, for later mentions, "↩2": the number is the note's own, in its id.
    const item = ancestors.findLast((each) => each.tagName === 'li');
    const number = /\d+$/.exec((item && textProperty(item, 'id')) ?? '')?.[0] ?? toString(node);
    // The link's accessible name contains its visible text, so that voice control finds it by that text.
    const mention = /\d+$/.exec(toString(node))?.[0];
    const name = words.backToContent.replaceAll('{n}', number);
    return withProperties(node, { ariaLabel: mention ? `${name} ${toString(node)}` : name });
  });
}
