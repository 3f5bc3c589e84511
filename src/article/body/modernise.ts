import type { Root } from 'hast';
import { element, textProperty, withProperties } from './elements.ts';
import { replaceElements } from './replace-elements.ts';

/** Blocks that are removed; their text gets lines of its own, so that words of two blocks are not joined. */
const blocksWithoutMeaning =
  'address article aside center dir footer header hgroup main menu nav'.split(' ');

/** Obsolete elements whose meaning would be lost if only their content were kept. */
const successors = new Map([
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['big', 'strong'],
  ...blocksWithoutMeaning.map((name) => [name, 'div'] as const),
]);

/**
 * Replaces obsolete HTML, which comes from older systems: `<strike>`, `<a name>`. Boxes of task lists become
 * characters, because a disabled form field needs a label and says no more.
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
