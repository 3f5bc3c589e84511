import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from '../../../src/article/body/body.ts';
import { contextWith } from './context.ts';

describe('readBody', () => {
  test.each([
    [
      'a paragraph',
      'The *first* “one”,\nto its end.\n\nThe second.',
      'The first “one”, to its end.',
    ],
    ['behind a heading', '# Head\n\nText.', 'Text.'],
    ['behind a picture', '![A map](map.png "Caption")\n\nText.', 'Text.'],
    ['behind an embed', '<iframe src="https://x.org"></iframe>\n\nText.', 'Text.'],
    ['behind script', '<script>a()</script>\n\nText.', 'Text.'],
    ['without a paragraph', '# Head\n\n- One\n- Two', 'One'],
    ['with a footnote', 'Text[^1].\n\n[^1]: Note.', 'Text.'],
    ['nothing', '', ''],
  ])('the lede of %s', (_, markdown, lede) => {
    expect(readBody(markdown, 1).lede).toBe(lede);
  });

  test.each([
    ['One two, three — four.', 4],
    ['Слово за слово.', 3],
    ['قال المتحدث', 2],
    ['<style>a {}</style>\n\nOne <b>two</b>', 2],
    ['—', 0],
  ])('counts the words of %j', (markdown, words) => {
    expect(readBody(markdown, 1).words).toBe(words);
  });

  test('finds the pictures beside the article, in Markdown and HTML', () => {
    const markdown =
      'a ![A](<my map.png>)\n\n![B][b]\n\n<img src="c.png" alt="C">\n\n![D](https://x.org/d.png)\n\n[b]: ../b.png';
    expect(readBody(markdown, 5).pictures).toEqual([
      { src: 'my map.png', alt: 'A', line: 5, column: 3 },
      { src: '../b.png', alt: 'B', line: 7, column: 1 },
      { src: 'c.png', alt: 'C', line: 9, column: 1 },
    ]);
  });

  test('tells the headings as the page will show them', () => {
    expect(readBody('# One\n\n### Two *more*\n\na[^1]\n\n[^1]: b', 3).headings).toEqual([
      { depth: 2, text: 'One', line: 3 },
      { depth: 3, text: 'Two more', line: 5 },
    ]);
  });
});

describe('renderBody', () => {
  test.each([
    [
      'quotation marks stay as typed',
      '"a" “b” «c» \'d\' -- ...',
      '<p>"a" “b” «c» \'d\' -- ...</p>',
    ],
    ['typed entities are characters', 'a&nbsp;b &laquo;c&raquo;', '<p>a\u00A0b «c»</p>'],
    [
      'HTML is kept as far as it may be',
      'H<sub>2</sub>O <time datetime="2021-08-26">then</time>',
      '<p>H<sub>2</sub>O <time datetime="2021-08-26">then</time></p>',
    ],
    ['struck text', '~~a~~', '<p><del>a</del></p>'],
    ['Windows line ends', 'a\r\n\r\nb', '<p>a</p>\n<p>b</p>'],
    [
      'an embed in the site’s words',
      '<embed src="https://x.org/">',
      '<p><a class="embed" href="https://x.org/" rel="external noopener">Embedded content at x.org</a></p>',
    ],
    ['nothing', '', ''],
  ])('%s', (_, markdown, html) => {
    expect(renderBody(markdown, contextWith()).html).toBe(html);
  });

  test('gives the plain text of the same tree', () => {
    const markdown =
      '# A\n\nb *c*[^1]\n\n![d](e.png "f")\n\n| g | h |\n|-|-|\n| i | j |\n\n[^1]: k';
    expect(renderBody(markdown, contextWith()).text).toBe('A\nb c\nf\ng h\ni j\nk');
  });

  test('does not carry anything from one text to the next', () => {
    const markdown = '# A\n\nb[^1]\n\n# A\n\n[^1]: c';
    const first = renderBody(markdown, contextWith());
    renderBody(markdown, contextWith({ base: '/x/', idPrefix: 'y-' }));
    expect(renderBody(markdown, contextWith())).toEqual(first);
  });
});

test('what a body links to is known before it is rendered, each address once', () => {
  const markdown =
    '[a](/2021/) [again](/2021/) [b](#c) [c](https://example.org/x/) ![d](d.png)\n\n' +
    '<iframe src="/frame/"></iframe> [m](mailto:a@example.org)\n\n## C';
  expect(readBody(markdown, 1).links).toEqual(['/2021/', 'https://example.org/x/', '/frame/']);
});
