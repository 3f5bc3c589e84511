import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlTokens, soundHtml } from '../../../../src/importing/readers/wordpress/html-tokens.ts';

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
])('soundHtml of %s', (html, sound) => {
  expect(soundHtml(html)).toBe(sound);
});
