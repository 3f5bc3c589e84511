import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../src/importing/body/html-to-markdown.ts';
import { compareCounts, countWords, sumUp } from '../../../src/importing/words/count-words.ts';
import { textOfHtml, textOfMarkdown } from '../../../src/importing/words/shown-text.ts';
import { contextWith } from '../../helpers/imports.ts';

const pictures = { 'https://old.example/hall.jpg': 'hall.jpg' };

function written(html: string, fields = {}) {
  return htmlToMarkdown(html, contextWith(fields, pictures));
}

test.each([
  ['<p>One <b>two</b> <i>three</i>.</p><p>Four</p>', 'One **two** _three_.\n\nFour'],
  ['<h2>Next</h2><ul><li>a<li>b</ul>', '## Next\n\n- a\n- b'],
  ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
  ['<blockquote><p>Said</p></blockquote>', '> Said'],
  ['<p>1 * 2 * 3 and a_b_c</p>', '1 \\* 2 \\* 3 and a_b_c'],
  ['<p>He said <q>yes</q></p>', 'He said yes'],
  ['<ol><li>c</li><li>d</li></ol>', '1. c\n2. d'],
  ['<p>One<!-- a\n\nb --></p>', 'One'],
  ['<p>One</p><audio><button>1</button></audio>', 'One'],
  ['<pre>one<table><tr><td>two</td></tr></table>three</pre>', '```\none\ntwo\nthree\n```'],
  ['<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
  ['<p><strike>no</strike> <b>a <strong>b</strong></b></p>', '<s>no</s> **a b**'],
  [
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ],
])('%s is %s', (html, markdown) => {
  expect(written(html).markdown).toBe(markdown);
});

test('a table that Markdown cannot write stays HTML', () => {
  const { markdown } = written(
    '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
  );
  expect(markdown).toContain('<td colspan="2">a</td>');
});

describe('pictures', () => {
  test('a figure is a picture with its caption', () => {
    const html =
      '<figure><a href="/x"><img src="https://old.example/hall.jpg" alt="A hall"></a><figcaption>The <b>hall</b>, 2021</figcaption></figure>';
    expect(written(html).markdown).toBe('![A hall](hall.jpg "The hall, 2021")');
  });

  test.each([
    ['blocks', '<figure>PICTURE</figure>'],
    ['a list', '<ul><li><figure>PICTURE</figure></li></ul>'],
  ])('a gallery of %s is its pictures, each with its caption, and then its own', (_, picture) => {
    const inner =
      '<img src="https://old.example/hall.jpg" alt="A hall"><figcaption>The hall</figcaption>';
    const bare = '<img src="https://old.example/hall.jpg" alt="A hall">';
    const gone = '<img src="https://old.example/gone.jpg"><figcaption>Gone</figcaption>';
    const { markdown, leftOut } = written(
      `<figure>${[inner, bare, gone].map((each) => picture.replace('PICTURE', each)).join('')}<figcaption>Three halls</figcaption></figure>`,
    );
    expect(markdown.split(/\s*\n\s*/)).toEqual([
      '![A hall](hall.jpg "The hall")',
      '![A hall](hall.jpg)',
      '_Gone_',
      'Three halls',
    ]);
    expect(leftOut).toEqual([]);
  });

  test('of one that is missing the caption stays, and its alternative text is reported', () => {
    const { markdown, leftOut } = written(
      '<figure><img src="https://old.example/gone.jpg" alt="Gone"><figcaption>Lost</figcaption></figure>',
    );
    expect(markdown).toBe('_Lost_');
    expect(leftOut).toEqual([{ what: 'text for a picture that is missing', text: 'Gone' }]);
  });
});

describe('links', () => {
  test('lead to where the archive has what they led to', () => {
    const link = () => ({ to: '/2021/08/26/other/', nowhere: false });
    expect(written('<a href="https://old.example/x/">x</a>', { link }).markdown).toBe(
      '[x](/2021/08/26/other/)',
    );
  });

  test('that lead nowhere keep their words and are counted', () => {
    const { markdown, notUnderstood } = written('<a href="/gone">gone</a>', {
      link: () => ({ nowhere: true }),
    });
    expect(markdown).toBe('gone');
    expect(notUnderstood).toEqual([
      { what: 'link that leads nowhere', count: 1, example: '/gone' },
    ]);
  });

  test.each(['javascript:alert(1)', ' JaVa\nScript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    '%s is never a link',
    (href) => {
      const { markdown, notUnderstood } = written(`<a href="${href}">words</a>`);
      expect(markdown).toBe('words');
      expect(notUnderstood[0]?.what).toBe('link that no page can have');
    },
  );
});

test('blocks in a heading, and cells without a table, stay words of their own', () => {
  expect(written('<h2><div>One</div><p>Two</p></h2>').markdown).toBe('## One Two');
  expect(written('<p>One</p><td>Two</td><td>Three</td>').markdown).toBe('One\n\nTwo Three');
});

test('an embed is a link with the name of its host', () => {
  const { markdown, added } = written('<iframe src="https://www.youtube.com/embed/abc"></iframe>');
  expect(markdown).toBe('[youtube.com](https://www.youtube.com/embed/abc)');
  expect(added).toEqual(['youtube.com']);
});

test('scripts go, and what is not HTML is named and keeps its words', () => {
  const { markdown, notUnderstood } = written('<p>a<script>b()</script> <poll>c</poll></p>');
  expect(markdown).toBe('a c');
  expect(notUnderstood.map(({ what }) => what).sort()).toEqual(['<poll>', '<script>']);
});

/** HTML of words in elements that nest as writers nest them. */
const { block } = fc.letrec<{ inline: string; block: string }>((tie) => {
  const word = fc.constantFrom(
    'one',
    'Two',
    'три',
    'أربعة',
    '5',
    'a*b',
    '[x]',
    '#',
    '1.',
    '~',
    '&lt;i&gt;',
    '_',
    '`c`',
    '|',
    'x@y.z',
    '!',
    '\\',
  );
  const inlineName = fc.constantFrom(
    'b',
    'i',
    'a href="https://a.example/"',
    'span',
    'sup',
    'code',
    'q',
    'del',
    'u',
    'mark',
    'font',
  );
  const blockName = fc.constantFrom(
    'p',
    'div',
    'blockquote',
    'h2',
    'ul><li',
    'ol><li',
    'table><tr><td',
    'dl><dt',
    'section',
    'center',
    'details',
    'figure',
    'pre',
    'address',
    'marquee',
    'blink',
  );
  const wrap = (name: string, inside: string) =>
    `<${name}>${inside}${name
      .split('><')
      .toReversed()
      .map((each) => `</${each.split(' ')[0] ?? ''}>`)
      .join('')}`;
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc
        .tuple(word, fc.constantFrom(' ', '', '<br>', ', ', '\n'), tie('inline'))
        .map((parts) => parts.join('')),
      fc.tuple(inlineName, tie('inline')).map(([name, inside]) => wrap(name, inside)),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('inline').map((inside) => wrap('p', inside)),
      fc.tuple(blockName, tie('inline')).map(([name, inside]) => wrap(name, inside)),
      fc
        .tuple(
          fc.constantFrom('div', 'blockquote', 'section', 'ul><li', 'table><tr><td'),
          tie('block'),
        )
        .map(([name, inside]) => wrap(name, inside)),
      fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n')),
    ),
  };
});

test('words are conserved, whatever the HTML', () => {
  fc.assert(
    fc.property(block, (html) => {
      const { markdown, leftOut, added } = written(html);
      const before = sumUp(countWords([textOfHtml(html)]), countWords(added));
      const after = countWords([textOfMarkdown(markdown), ...leftOut.map(({ text }) => text)]);
      expect({ markdown, ...compareCounts(before, after) }).toEqual({
        markdown,
        missing: [],
        extra: [],
      });
    }),
    { numRuns: 2000 },
  );
});
