import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { htmlOf, normalise, treeOf } from './html.ts';

/** Tests a step by its HTML before and after, and that it left the tree that it was given as it was. */
export function testStep(
  step: (tree: Root) => Root,
  table: [name: string, before: string, after: string][],
) {
  test.each(table)('%s', (_, before, after) => {
    const tree = treeOf(before);
    const untouched = structuredClone(tree);
    expect(normalise(htmlOf(step(tree)))).toBe(normalise(after));
    expect(tree).toEqual(untouched);
  });
}
