import type { Element, Root } from 'hast';
import type { BodyContext } from './context.ts';
import { element, textProperty, withProperties } from './elements.ts';
import { plainText } from '../plain-text.ts';
import { replaceElements } from './replace-elements.ts';

/**
 * Tables in a frame that scrolls by itself, and can be reached with the keyboard to do so, named
 * by the caption where there is one (a group and no region: landmarks would have to differ in name); cells' alignment as a class (`align-right`), since the
 * attribute is obsolete.
 */
export function wrapTables(tree: Root, { words }: BodyContext): Root {
  return replaceElements(tree, (node, ancestors) => {
    const align = textProperty(node, 'align');
    if (align !== undefined) {
      return withProperties(node, { align: undefined, className: [`align-${align}`] });
    }
    if (node.tagName !== 'table' || ancestors.some((each) => each.tagName === 'table')) return node;
    const properties = {
      className: ['table'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: captionOf(node) || words.table,
    };
    return element('div', properties, node);
  });
}

function captionOf(table: Element): string {
  const caption = table.children.find(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  return caption?.type === 'element' ? plainText(caption) : '';
}
