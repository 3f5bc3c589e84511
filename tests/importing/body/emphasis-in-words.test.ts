import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../src/importing/body/html-to-markdown.ts';
import { textOfHtml, textOfMarkdown } from '../../../src/importing/words/shown-text.ts';
import { contextWith } from '../../helpers/imports.ts';

const write = (html: string) => htmlToMarkdown(html, contextWith()).markdown;

describe('emphasis in words', () => {
  test.each([
    ['<p>one<b>one two</b>two</p>', 'one<strong>one two</strong>two'],
    ['<p>2<b>3</b>4</p>', '2<strong>3</strong>4'],
    ['<p>2<b>x</b></p>', '2<strong>x</strong>'],
    ['<p>un<i>believ</i>able</p>', 'un<em>believ</em>able'],
    ['<p><b>A</b>nna</p>', '<strong>A</strong>nna'],
    ['<p><b>Moscow</b><i>, August</i></p>', '<strong>Moscow</strong><em>, August</em>'],
    ['<p>«<b>Quarry</b>», <i>he</i>.</p>', '«**Quarry**», _he_.'],
    ['<p>one <b>two three</b> four</p>', 'one **two three** four'],
  ])('%s', (html, markdown) => {
    expect(write(html)).toBe(markdown);
  });

  test('shows the same words however its ends meet those of others', () => {
    const text = fc.constantFrom('a', '2', ' ', 'a b', '«', '.', 'ю', '𐐀');
    const piece = fc.oneof(
      text,
      fc.tuple(fc.constantFrom('b', 'i', 'u'), text).map(([tag, inside]) => wrap(tag, inside)),
      fc.tuple(text, text, text).map(([a, b, c]) => wrap('b', a + wrap('i', b) + c)),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const html = `<p>x${pieces.join('')}x</p>`;
        expect(words(textOfMarkdown(write(html)))).toBe(words(textOfHtml(html)));
      }),
      { numRuns: 300 },
    );
  });
});

const wrap = (tag: string, inside: string) => `<${tag}>${inside}</${tag}>`;
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
