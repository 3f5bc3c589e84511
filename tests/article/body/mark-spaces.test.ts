import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { plainMarkSpaces } from '../../../src/article/body/mark-spaces.ts';
import { contextWith } from './context.ts';

const render = (markdown: string) => renderBody(markdown, contextWith()).html;
const spaces = Array.from('\u00A0\u2003\u2007\u2009\u202F\u205F\u3000');

describe('any space behind a mark is one', () => {
  test.each(['##_A subhead', '-_first item', '*_a\n*_b', '+_a', '1._one\n2._two', '1)_a\n2)_b'])(
    '%s',
    (markdown) => {
      for (const space of spaces) {
        for (const written of [space, ` ${space}`, space + space]) {
          const expected = render(markdown.replaceAll('_', ' '));
          expect(render(markdown.replaceAll('_', written))).toBe(expected);
          expect(render(`> ${markdown.replaceAll('_', written)}`.replaceAll('\n', '\n> '))).toBe(
            `<blockquote>\n${expected}\n</blockquote>`,
          );
        }
      }
    },
  );

  test('in quotations, and for an indent', () => {
    expect(render('>\u00A0quote')).toBe('<blockquote>\n<p>quote</p>\n</blockquote>');
    expect(render('\u3000\u3000段落')).toBe('<p>段落</p>');
    expect(render('- a\n\u00A0\u00A0- b')).toBe(render('- a\n  - b'));
  });
});

test('others stay, and so does code', () => {
  for (const text of [
    '5\u00A0000 a',
    'a -\u00A0b',
    '#hash\u00A0tag',
    '```\n#\u00A0a\n```',
    '**\u00A0a',
  ]) {
    expect(plainMarkSpaces(text)).toBe(text);
  }
});

test('every character keeps its place', () => {
  const piece = fc.constantFrom(
    '#',
    '-',
    '1.',
    '>',
    '\n',
    '\u00A0',
    '\u3000',
    ' ',
    'a',
    '```',
    '\r',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const plain = plainMarkSpaces(text);
      expect(plain).toHaveLength(text.length);
      expect(plain.replaceAll(/[\u00A0\u3000]/g, ' ')).toBe(
        text.replaceAll(/[\u00A0\u3000]/g, ' '),
      );
      expect(plainMarkSpaces(plain)).toBe(plain);
    }),
  );
});
