import { expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { contextWith } from './context.ts';

const render = (markdown: string) => renderBody(markdown, contextWith()).html;

test.each([
  ['A sentence.\n---', '<p>A sentence.</p>\n<hr>'],
  ['Он сказал: «Да».\n------', '<p>Он сказал: «Да».</p>\n<hr>'],
  ['انتهى الاجتماع۔\n---', '<p>انتهى الاجتماع۔</p>\n<hr>'],
  ['会议结束了。\n---', '<p>会议结束了。</p>\n<hr>'],
  ['Two lines\nof words\n===', '<p>Two lines\nof words</p>\n<hr>'],
  ['> Said so.\n> ---\n> b', '<blockquote>\n<p>Said so.</p>\n<hr>\n<p>b</p>\n</blockquote>'],
  ['- a.\n  ---', '<ul>\n<li>a.\n<hr>\n</li>\n</ul>'],
  [`${'word '.repeat(20)}\n---\n`, `<p>${'word '.repeat(20).trim()}</p>\n<hr>`],
  ['a\n-', '<p>a\n-</p>'],
  ['a\n==', '<p>a\n==</p>'],
])('%j is a paragraph', (markdown, expected) => expect(render(markdown)).toBe(expected));

test.each(['What follows\n---', 'What follows\n=====', 'Who won?\n---', 'Что дальше!\n---'])(
  '%j is a heading',
  (markdown) => expect(render(markdown)).toMatch(/^<h2[^>]*>[^<]*<\/h2>$/),
);
