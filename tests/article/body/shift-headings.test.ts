import { shiftHeadings } from '../../../src/article/body/shift-headings.ts';
import { testStep } from './step.ts';

const headings = (levels: string) => levels.replace(/\d/g, (level) => `<h${level}>a</h${level}>`);
const row = (name: string, before: string, after: string): [string, string, string] => [
  name,
  headings(before),
  headings(after),
];

testStep(shiftHeadings, [
  row('from h2, as the page counts', '2332', '2332'),
  row('from h1', '1221', '2332'),
  row('from h3', '3343', '2232'),
  row('a level left out', '24', '23'),
  row('deeper first', '424', '223'),
  row('no deeper than h6', '123456', '234566'),
  [
    'inside other blocks',
    '<blockquote><h1>a</h1></blockquote><h2>b</h2>',
    '<blockquote><h2>a</h2></blockquote><h3>b</h3>',
  ],
  [
    'the footnotes’ own',
    '<h1>a</h1><section class="footnotes"><h2>b</h2></section>',
    '<h2>a</h2><section class="footnotes"><h2>b</h2></section>',
  ],
]);
