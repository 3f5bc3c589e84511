import { expect, test } from 'vitest';
import { divideCells } from '../../../src/importing/body/divide-cells.ts';

test.each([
  ['<td>One</td><td>Two</td>', ' <td>One </td> <td>Two </td>'],
  ['<TR><th>One', ' <TR> <th>One'],
  ['<table><td>One</table>', '<table><td>One</table>'],
  [
    '<td>One</table><table><td>Two</td></table><td>',
    ' <td>One</table><table><td>Two</td></table> <td>',
  ],
  ['<track><p>One', '<track><p>One'],
])('%s', (html, expected) => {
  expect(divideCells(html)).toBe(expected);
});
