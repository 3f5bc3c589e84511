import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  htmlTokens,
  markupEnds,
  soundHtml,
} from '../../../../src/importing/readers/wordpress/html-tokens.ts';

describe('htmlTokens', () => {
  test('names the parts', () => {
    const parts = htmlTokens('a <P class="x>y">b</p><!-- c --><pre><b></pre><?php d ?>1 < 2');
    expect(parts.map(({ kind, name, text }) => `${kind} ${name}: ${text}`)).toEqual([
      'text : a ',
      'open p: <P class="x>y">',
      'text : b',
      'close p: </p>',
      'comment : <!-- c -->',
      'raw pre: <pre><b></pre>',
      'comment : <?php d ?>',
      'text : 1 < 2',
    ]);
  });

  test('together are the whole', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '<b',
      '"',
      "'",
      '<!--',
      '-->',
      '</p>',
      '<pre>',
      ' a',
      '=',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const html = parts.join('');
        expect(
          htmlTokens(html)
            .map(({ text }) => text)
            .join(''),
        ).toBe(html);
      }),
    );
  });
});

test.each([
  ['<p>a</p> <!-- b -->', '<p>a</p> <!-- b -->'],
  ['1 < 2 <b', '1 &lt; 2 &lt;b'],
  ['<!-- a <!-- b -->', '<!-- a  b -->'],
  ['<![CDATA[<!-- b -->c', '<![CDATA[ b -->c'],
  ['<i title="<!-- b -->">c', '<i title="&lt;!-- b -->">c'],
])('soundHtml of %s', (html, sound) => {
  expect(soundHtml(html)).toBe(sound);
});

test('markupEnds finds the tags and comments that indexes are within', () => {
  const endOf = markupEnds(htmlTokens('a<b>c<!--d-->'));
  expect([0, 1, 2, 4, 5, 6, 13].map(endOf)).toEqual([
    undefined,
    undefined,
    4,
    undefined,
    undefined,
    13,
    undefined,
  ]);
});
