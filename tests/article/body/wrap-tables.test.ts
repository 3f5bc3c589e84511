import { wrapTables } from '../../../src/article/body/wrap-tables.ts';
import { contextWith } from './context.ts';
import { testStep } from './step.ts';

const region = (name: string, table: string) =>
  `<div class="table" role="group" tabindex="0" aria-label="${name}">${table}</div>`;
const table = (inner: string) => `<table><tbody><tr>${inner}</tr></tbody></table>`;
const captioned = `<table><caption>Seats <b>won</b></caption><tbody><tr><td>1</td></tr></tbody></table>`;

testStep(
  (tree) => wrapTables(tree, contextWith()),
  [
    ['a table', table('<td>1</td>'), region('Table', table('<td>1</td>'))],
    ['named by its caption', captioned, region('Seats won', captioned)],
    [
      'alignment',
      table('<td align="right">1</td>'),
      region('Table', table('<td class="align-right">1</td>')),
    ],
    [
      'a table in a table',
      table(`<td>${table('<td>1</td>')}</td>`),
      region('Table', table(`<td>${table('<td>1</td>')}</td>`)),
    ],
    ['what is none', '<p>a</p>', '<p>a</p>'],
  ],
);
