import type { Element, Root } from 'hast';
import { element, elementsIn } from '../../article/body/elements.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';

/** The name of an element around one that is written as HTML. */
export const keptBlock = 'kept-block';

/** Tables that Markdown cannot write, and lists of terms. Not what is in another of them. */
export function keepBlocks(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!isKept(node) || ancestors.some(isKept)) return node;
    return element(keptBlock, {}, node);
  });
}

const isKept = (node: Element) =>
  ['dl', 'details'].includes(node.tagName) || (node.tagName === 'table' && !isPlainTable(node));

/** Whether Markdown can write it: a head, rows of one length, and nothing but running text in its cells. */
function isPlainTable(node: Element): boolean {
  const inside = elementsIn(node);
  const rows = inside.filter(({ tagName }) => tagName === 'tr');
  const cells = rows.map((row) => elementsIn(row).filter(({ tagName }) => /^t[dh]$/.test(tagName)));
  const [head = []] = cells;
  return (
    head.length > 0 &&
    head.every(({ tagName }) => tagName === 'th') &&
    cells.every(({ length }) => length === head.length) &&
    inside.every(
      ({ tagName, properties: { colSpan, rowSpan } }) =>
        flat.has(tagName) && colSpan === undefined && rowSpan === undefined,
    )
  );
}

const flat = new Set('thead tbody tfoot tr td th a em strong i b code span del s img'.split(' '));
