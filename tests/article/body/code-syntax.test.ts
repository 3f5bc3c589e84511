import { expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { readBody } from '../../../src/article/body/body.ts';
import { contextWith } from './context.ts';

const html = (body: string) => renderBody(body, contextWith()).html.trim();

test.each([
  'Ankara`da ve İstanbul`da',
  'п`ять і м`яч',
  '90`lar ve 80`ler',
  'rock`n`roll',
  'l`eau et l`air',
])('a backtick in place of an apostrophe is one: %s', (body) => {
  expect(html(body)).toBe(`<p>${body}</p>`);
  expect(readBody(body, 1).problems).toEqual([]);
});

test.each([
  ['Run `npm test` now.', '<p>Run <code>npm test</code> now.</p>'],
  ['使用`npm`命令', '<p>使用<code>npm</code>命令</p>'],
  ['x``a`b``', '<p>x<code>a`b</code></p>'],
  ['(`x`) «`y`»', '<p>(<code>x</code>) «<code>y</code>»</p>'],
])('code is code: %s', (body, shown) => {
  expect(html(body)).toBe(shown);
});
