import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignMarksIn, searchForeignMarks } from '../../../src/article/rules/foreign-kinds.ts';

/** Pieces of marks of each kind, and of texts without any. */
const pieces = [
  ...[
    '{{<',
    '>}}',
    '{%',
    '%}',
    '{#',
    '#}',
    '<%',
    '%>',
    '${a.b}',
    '{{{',
    '}}}',
    '{{',
    '}}',
    '[[{',
    '}]]',
  ],
  ...[
    '[[nid:1]]',
    '[node:title]',
    '[[',
    ']]',
    "'''",
    '==',
    '[https://a.example/ b]',
    '<ref name="a">',
    '</ref>',
  ],
  ...[
    '__NOTOC__',
    '{|',
    '[b]',
    '[/b]',
    '[url=x]',
    '[/url]',
    '[gallery ids="1"]',
    '[caption]',
    '[/caption]',
  ],
  ...[
    '{: .a}',
    '{.a #b}',
    '{youtube}',
    '{/youtube}',
    '{code}',
    '> [!note]',
    'import a from "b"',
    'export const a',
  ],
  ...[
    '<Chart />',
    '<A b="c" />',
    '<o:p>',
    '</st1:place>',
    '.. image:: a',
    'image::a.jpg[A]',
    ':::',
    '::',
    'h2. a',
  ],
  ...[
    'bq. a',
    '"a":https://a.example/',
    '[TOC]',
    '[[_TOC_]]',
    '!!! note',
    '*[A]: b',
    '^[a]',
    '\\textbf{a}',
  ],
  ...[
    '#+title: a',
    '#+begin_quote',
    '\n',
    '\n\n',
    ' ',
    'words',
    '[a](https://a.example/)',
    'link:a',
    '(x)',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
  ],
  ...['{', '}', '=', ':', '"', '.', '#', '|', 'h3.', '~~~', '  ', '\t', 'é'],
];

test('the quick test misses no mark, whatever a text is made of', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
      const text = parts.join('');
      const marks = searchForeignMarks(text);
      found += marks.length;
      expect(foreignMarksIn(text), JSON.stringify(text)).toEqual(marks);
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(1000);
});
