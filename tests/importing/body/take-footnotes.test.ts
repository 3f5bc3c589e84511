import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../src/importing/body/html-to-markdown.ts';
import { placeOfFootnote } from '../../../src/importing/body/take-footnotes.ts';
import { compareCounts, countWords } from '../../../src/importing/words/count-words.ts';
import { textOfHtml, textOfMarkdown } from '../../../src/importing/words/shown-text.ts';
import { contextWith } from '../../helpers/imports.ts';

const context = contextWith();
const written = (html: string) => htmlToMarkdown(html, context).markdown;

test.each([
  [
    `<p>One${placeOfFootnote('<p>Said <em>so</em>.</p>')} two.</p><p>Three.</p>`,
    'One[^1] two.\n\nThree.\n\n[^1]: Said _so_.',
  ],
  [
    `<p>One${placeOfFootnote('A', 'x')}, two${placeOfFootnote('', 'x')}, three${placeOfFootnote('B')}.</p>`,
    'One[^1], two[^1], three[^2].\n\n[^1]: A\n\n[^2]: B',
  ],
  [`<p>One${placeOfFootnote('<p>A</p><ul><li>B</li></ul>')}</p>`, 'One[^1]\n\n[^1]: A\n\n    - B'],
  [
    `<p>One${placeOfFootnote('<a href="https://x.example/">"A"</a> [b] <!-- c')}</p><p>Two</p>`,
    'One[^1]\n\nTwo\n\n[^1]: ["A"](https://x.example/) \\[b]',
  ],
  [`<dl><dt>One${placeOfFootnote('A')}</dt></dl>`, '<dl><dt>One (A)</dt></dl>'],
  [`<p>One${placeOfFootnote('', 'unknown')} two</p>`, 'One two'],
  [`<h2>One${placeOfFootnote('A')}</h2>`, '## One[^1]\n\n[^1]: A'],
])('%s is %s', (html, markdown) => {
  expect(written(html)).toBe(markdown);
});

test('no word is lost or added, wherever notes are', () => {
  const note = fc
    .constantFrom(
      '<p>six <b>seven</b></p>',
      '<p>eight</p><p>nine</p>',
      'ten: [x]',
      '<table><tr><td>y',
    )
    .map((html) => placeOfFootnote(html));
  const text = fc.constantFrom(
    ' one',
    ' two ',
    ': three',
    '. ',
    ' <b>four</b>',
    ' [five](x)',
    '- ',
  );
  const line = fc.array(fc.oneof(note, text), { maxLength: 5 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    line,
    line.map((each) => `<p>${each}</p>`),
    line.map((each) => `<h2>${each}</h2>`),
    line.map((each) => `<ul><li>${each}</li></ul>`),
    line.map((each) => `<blockquote>${each}</blockquote>`),
    line.map((each) => `<p><a href="https://x.example/">${each}</a></p>`),
    line.map((each) => `<table><tr><th>${each}</th></tr></table>`),
    line.map((each) => `<pre>${each}</pre>`),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const html = blocks.join('');
      const { markdown, added, leftOut } = htmlToMarkdown(html, context);
      const left = leftOut.map((each) => each.text);
      const before = countWords([textOfHtml(html), ...added]);
      expect(compareCounts(before, countWords([textOfMarkdown(markdown), ...left]))).toEqual({
        missing: [],
        extra: [],
      });
    }),
  );
});
