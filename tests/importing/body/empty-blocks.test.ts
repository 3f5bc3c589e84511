import { describe, expect, test } from 'vitest';
import { divideAtEmptyBlocks } from '../../../src/importing/body/empty-blocks.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';

describe('divideAtEmptyBlocks', () => {
  test.each([
    [
      'a paragraph that only ends',
      '<p>One</p></p> <b>two</b> three',
      '<p>One</p><p> <b>two</b> three</p>',
    ],
    ['between blocks', '<p>a</p><p> </p><p>b</p>', '<p>a</p><p>b</p>'],
    ['in each other', 'a<div><p><br></p></div>b', '<p>a</p><p>b</p>'],
    ['in a list', '<ul><li>a<p></p>b</li></ul>', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['in a line', '<b>a<p></p>b</b>', '<b>a<br>b</b>'],
    ['beside a comment', '<p></p>a<!-- b -->c', '<p>a<!-- b -->c</p>'],
    ['with a picture', 'a<p><img src="x"></p>b', 'a<p><img src="x"></p>b'],
    ['none', 'a <b>b</b><p>c</p>', 'a <b>b</b><p>c</p>'],
  ])('%s', (_, html, divided) => {
    expect(toHtml(divideAtEmptyBlocks(fromHtml(html)))).toBe(divided);
  });
});
