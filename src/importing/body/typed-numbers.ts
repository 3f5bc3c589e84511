import type { List, Nodes } from 'mdast';
import { countsUp } from '../../article/body/number-lists.ts';

/**
 * The numbers of lists that articles do not read as lists, but as text: of those with one item, or that do not begin with
 * one. A page showed these numbers too, and so they are words of the article that the HTML did not have.
 */
export function typedNumbers(parent: Nodes): string[] {
  if (!('children' in parent)) return [];
  let last: number | undefined;
  return parent.children.flatMap((node): string[] => {
    if (node.type === 'heading') last = undefined;
    const inner = typedNumbers(node);
    if (node.type !== 'list' || !node.ordered) return inner;
    const numbers = numbersOf(node);
    if (!countsUp(numbers, last)) return [...numbers, ...inner];
    last = Number(numbers.at(-1));
    return inner;
  });
}

function numbersOf({ start, children }: List): string[] {
  return children.map((_, index) => String((start ?? 1) + index));
}
