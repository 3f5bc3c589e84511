import { expect, test } from 'vitest';
import { keepBlocks } from '../../../src/importing/body/keep-blocks.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';

const plain = '<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>';
const wide = '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>';
const terms = '<dl><dt>a</dt><dd>b</dd></dl>';

test.each([
  ['a table that Markdown can write', plain, plain],
  ['one that it cannot', wide, `<kept-block>${wide}</kept-block>`],
  ['terms', terms, `<kept-block>${terms}</kept-block>`],
  [
    'one in another',
    `<details>${terms}</details>`,
    `<kept-block><details>${terms}</details></kept-block>`,
  ],
])('%s', (_, html, kept) => {
  expect(toHtml(keepBlocks(fromHtml(html)))).toBe(kept);
});
