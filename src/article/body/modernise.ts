import type { Root } from 'hast';
import { element, textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/** Blocks that are not kept: as lines of their own, so that the last word of one does not run into the first of the next. */
const blocksWithoutMeaning =
  'address article aside center dir footer header hgroup main menu nav'.split(' ');

/**
 * Elements that HTML no longer has and whose meaning would be lost if only their content were kept.
 */
const successors = new Map([
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['big', 'strong'],
  ...blocksWithoutMeaning.map((name) => [name, 'div'] as const),
]);

/**
 * Old HTML in today's words, as archives moved from other systems bring it: `<strike>`, `<a name>`;
 * and the boxes of task lists as characters, since a form's field that can't be used needs a label
 * and says no more.
 */
export function modernise(tree: Root): Root {
  return replaceElements(tree, (node) => {
    const successor = successors.get(node.tagName);
    if (successor) return { ...node, tagName: successor };
    if (node.tagName === 'a' && node.properties['name'] !== undefined) {
      const id = textProperty(node, 'id') ?? textProperty(node, 'name');
      return withProperties(node, { id, name: undefined });
    }
    if (node.tagName === 'input' && node.properties['type'] === 'checkbox') {
      const box = node.properties['checked'] ? '☑' : '☐';
      return element('span', { className: ['box'] }, { type: 'text', value: box });
    }
    return node;
  });
}
