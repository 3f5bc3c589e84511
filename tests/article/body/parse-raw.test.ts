import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { parseRaw } from '../../../src/article/body/parse-raw.ts';
import { element } from '../../../src/article/body/elements.ts';
import { htmlOf } from './html.ts';

type File = Parameters<typeof parseRaw>[1];
const file = undefined as unknown as File;

test('HTML becomes elements, around what is there already', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'raw', value: '<div id=a>' },
      element('p', {}, { type: 'text', value: 'b' }),
      { type: 'raw', value: '</div>' },
    ],
  };
  expect(htmlOf(parseRaw(tree, file))).toBe('<div id="a"><p>b</p></div>');
});

test('a tree without HTML is not parsed again', () => {
  const tree: Root = { type: 'root', children: [element('p', {})] };
  expect(parseRaw(tree, file)).toBe(tree);
});
