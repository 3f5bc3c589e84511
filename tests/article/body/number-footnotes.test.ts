import { expect, test } from 'vitest';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { numberFootnotes } from '../../../src/article/body/number-footnotes.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** References and definitions in the order of the text: `1 2 =2 =1`. */
function numbersOf(markdown: string): string {
  const tree = parser.parse(markdown);
  const untouched = structuredClone(tree);
  const found: string[] = [];
  visit(numberFootnotes(tree, markdown), (node) => {
    if (node.type === 'footnoteReference') found.push(node.identifier);
    if (node.type === 'footnoteDefinition') found.push(`=${node.identifier}`);
  });
  expect(tree).toEqual(untouched);
  return found.join(' ');
}

test.each([
  ['by first mention, not by definition', 'a[^b] c[^a]\n\n[^a]: x\n\n[^b]: y', '1 2 =2 =1'],
  ['a second mention', 'a[^b] c[^b]\n\n[^b]: y', '1 1 =1'],
  ['names that are numbers already', 'a[^2] c[^1]\n\n[^1]: x\n\n[^2]: y', '1 2 =2 =1'],
  ['names in other scripts', 'a[^сноска]\n\n[^сноска]: x', '1 =1'],
  [
    'notes in notes come after the body’s',
    'a[^a]\n\n[^a]: x[^c]\n\nb[^b]\n\n[^b]: y\n\n[^c]: z',
    '1 =1 3 2 =2 =3',
  ],
  ['a definition no one mentions', 'a[^b]\n\n[^a]: x\n\n[^b]: y', '1 =2 =1'],
  ['no footnotes', 'a', ''],
])('%s', (_, markdown, expected) => {
  expect(numbersOf(markdown)).toBe(expected);
});
