import { expect, test } from 'vitest';
import { readBody } from '../../../src/article/body/body.ts';

const said = (body: string) =>
  readBody(body, 10).problems.map(
    ({ line, column, message, hint = '' }) => `${line}:${column} ${message}; ${hint}`,
  );

test.each([
  [
    '| a | b |\n|---|---|\n| c | d | e f |',
    '12:11 "e f" is in no column: this row has 3 cells, and the table\'s header row has 2; give the header row',
  ],
  ['Count[^1].\n\n[^1]: Yes.\n\n[^3]: No.', '14:1 the text never refers to the note [^3]'],
  ['Count[^1].\n\n[^1]: Yes.\n\n[^1]: No.', '14:1 another note is also called [^1]'],
  [
    'Count[^ 1].\n',
    '10:6 [^ 1] contains a space, so it refers to no note and is shown as typed; write it without',
  ],
  ['Count[^2].', '10:6 [^2] has no note, and is shown as typed; write the note'],
  [
    'By <agency> staff.',
    '10:4 "<agency>" is read as an HTML tag, so it does not appear on the page; write \\<agency>',
  ],
  ['If x <y and z> w.', '10:6 "<y and z>" is read as an HTML tag'],
  ['If x <b and c> d.', '10:6 "<b and c>" is read as an HTML tag'],
  ['<div>\nBy <agency> staff.\n</div>', 'write \\<agency>'],
  [
    '[Ivanov]: Yes.',
    '10:1 "[Ivanov]: Yes." is read as the address of a link, so it does not appear on the page; write \\[Ivanov]: Yes.',
  ],
  ['``` as he said\ncode\n```', '"he said" follows ``` on the same line'],
  ['<textarea>one two</textarea>', '"one two" is in <textarea>, which no page shows'],
  ['Before.\n\n<!-- one\n\ntwo', '12:1 the comment that begins here with <!-- never ends'],
])('%j has words on no page', (body, message) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain(message);
});

test.each([
  'A **b** `c` [d](https://a.example/ "e") ![f](https://a.example/g.png)',
  '| a | b |\n|---|---|\n| c \\| d | e |\n| f |',
  'Count[^1].\n\n[^1]: Yes.\n\n    More.',
  '`<agency>` and \\<agency> and &lt;agency>',
  '```html\n<agency> [^9] &amp;\n```',
  'Caf&eacute; R&D AT&amp;T &#1046;',
  'See [the paper][1] and [1].\n\n[1]: https://a.example/',
  '<p align="center">A <font color="red">b</font></p>\n<!-- c -->',
  '<iframe src="https://a.example/">Your browser</iframe>',
  '<script>let a</script><style>b {}</style><svg><title>c</title></svg>',
  '1986. An accident.\n\n1991. Another.',
  '- [x] done\n1. one\n2. two',
  'https://a.example/b?c=d&amp;e=f and <https://a.example/g> and <a@b.example>',
  'Write to http://www.[agency].gov/open',
  '[Ankara](https://a.example/)da, Mos**cow**, [T]he',
])('%j has all its words', (body) => {
  expect(said(body)).toEqual([]);
});

test.each([
  ['[a](http://www.[agency].gov/open)', 'its host cannot contain "["'],
  ['[a](http://)', 'it names no host'],
  ['[a](https://a.example:99999/)', 'there is no port 99999'],
  ['[a](<https://a b/>)', 'its host cannot contain " "'],
])('%j is told why it is not an address', (body, why) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain(`is not a web address: ${why}; complete the address`);
});

test('a scheme that is misspelt is told', () => {
  expect(said('[a](htps://a.example/)')[0]).toContain('write https://a.example/');
});

test.each([
  '<p class="MsoNormal">Words<o:p></o:p></p>',
  'It was so.<ref name="a">The paper</ref> And <nowiki>so</nowiki>.',
])('tags of other programs are not lost words: %s', (body) => {
  expect(said(body)).toEqual([]);
});
