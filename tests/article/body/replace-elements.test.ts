import { expect, test } from 'vitest';
import { replaceElements } from '../../../src/article/body/replace-elements.ts';
import { htmlOf, treeOf } from './html.ts';

test('gives children before parents, with the ancestors of each', () => {
  const seen: string[] = [];
  replaceElements(treeOf('<div><p><b>a</b></p><i>c</i></div>'), (node, ancestors) => {
    seen.push([...ancestors, node].map((each) => each.tagName).join('>'));
    return node;
  });
  expect(seen).toEqual(['div>p>b', 'div>p', 'div>i', 'div']);
});

test('takes none, one or many in an element’s place', () => {
  const tree = replaceElements(treeOf('<p>a<b>x</b><i>y<u>z</u></i></p>'), (node) => {
    if (node.tagName === 'b') return [];
    if (node.tagName === 'i') return node.children;
    return node;
  });
  expect(htmlOf(tree)).toBe('<p>ay<u>z</u></p>');
});

test('shares what does not change', () => {
  const tree = treeOf('<p>a</p><div><b>c</b></div>');
  const changed = replaceElements(tree, (node) => (node.tagName === 'b' ? [] : node));
  expect(changed.children[0]).toBe(tree.children[0]);
  expect(changed.children[1]).not.toBe(tree.children[1]);
  expect(replaceElements(tree, (node) => node)).toBe(tree);
});
