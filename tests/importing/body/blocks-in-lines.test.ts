import { describe, expect, test } from 'vitest';
import { putInsideBlocks } from '../../../src/importing/body/blocks-in-lines.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';

describe('putInsideBlocks', () => {
  test.each([
    [
      'a link around paragraphs',
      '<a href="/x"><p>One</p> <p>two</p></a>',
      '<p><a href="/x">One</a></p> <p><a href="/x">two</a></p>',
    ],
    [
      'a link around a quotation and text',
      '<a href="/x">One<blockquote><p>two</p></blockquote></a>',
      '<a href="/x">One</a><blockquote><p><a href="/x">two</a></p></blockquote>',
    ],
    [
      'emphasis in emphasis around a list',
      '<b><i><ul><li>One</li></ul></i></b>',
      '<ul><li><b><i>One</i></b></li></ul>',
    ],
    ['text as it is', '<b><pre>a  b</pre></b>', '<pre>a  b</pre>'],
    [
      'a line',
      '<a href="/x"><img src="a"> <b>b</b></a>',
      '<a href="/x"><img src="a"> <b>b</b></a>',
    ],
  ])('%s', (_, html, put) => {
    expect(toHtml(putInsideBlocks(fromHtml(html)))).toBe(put);
  });
});
