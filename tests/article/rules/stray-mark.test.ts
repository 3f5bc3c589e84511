import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('stray-mark', 'title: T\n', `${body}\n`);

test.each([
  ['It was ** not ** so.', 'write **not**'],
  ['**Important: it was not so.', 'write ** after the last bold word'],
  ['See [the paper](https://a.example/a b.pdf) now.', '[the paper](https://a.example/a%20b.pdf)'],
  ['[Call us](tel:+7 495 123)', '[Call us](tel:+7495123)'],
  ['Это _курсив_ом так.', 'write *курсив*'],
  ['See [the paper][p1] now.', 'write [the paper](https://…)'],
  ['<div>\nSee [the paper](https://a.example/).\n</div>', 'put an empty line'],
  ['<div>\nIt was **not** so.\n</div>', '<b>not</b>'],
  [
    'It was **\u00A0not\u00A0** so.',
    'because there are spaces inside the asterisks; write **not**',
  ],
  ['It was **not **so.', 'because there is a space before the last asterisks; write **not**'],
  ['It was *not *so.', 'because there is a space before the last asterisk; write *not*'],
  ['<div>\n**All of it**\n</div>', 'because it is in HTML'],
  ['[the paper](https://a.example/x_(y) says', 'write [the paper](https://a.example/x_(y))'],
  ['A &amp;amp; B', 'write &amp;'],
  ['caf&amp;eacute;', 'write &eacute;'],
  ['####### Deep', 'write ## Deep'],
  ['A&amp;nbsp;B', 'write &nbsp;'],
  ['A&nbsp B', 'write &nbsp;'],
])('%j is shown with its marks', (body, hint) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain(hint);
});

test('the mark below the line is under the words', () => {
  expect(markedBy('stray-mark', 'title: T\n', 'It was ** not ** so.\n')).toEqual(['** not **']);
});

test.each([
  '**bold** and *emphasis* and __bold__ and _emphasis_',
  'f**k and s**t',
  'Prices* rose** again.\n\n\\* Before tax.',
  '2 * 3 * 4 = 24 and 2*3*4',
  'snake_case_name and _____ to fill in',
  '\\*\\*as typed\\*\\*',
  '`**code**`',
  '```\n**code** [a](https://a.example/b c)\n```',
  '1. **Promote, promote.**\n\nText.\n\n5. *So* it is.',
  '1. [The paper](https://a.example/)\n\nText.',
  'Rated **** by all.',
  'Rated **** and ***** by all, and ****ing.',
  'It fell by 3 %.** Prices rose.*\n\n*Before tax.\n\n**After a recount.',
  '* * *',
  'https://a.example/__init__/_x_y',
  'AT&T, R&D &amp; more',
  '[sic][1] and [emphasis added]',
  '<a href="https://a.example/" target="_blank">Words and</a> more_ words',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
