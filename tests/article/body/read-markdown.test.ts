import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { createReader } from '../../../src/article/body/read-markdown.ts';
import { elementsIn, textProperty } from '../../../src/article/body/elements.ts';
import { contextWith } from './context.ts';

const render = (markdown: string) => renderBody(markdown, contextWith()).html;

describe('tildes', () => {
  test('one strikes nothing', () => {
    const text = 'Eggs cost 5~7 roubles each, and milk 60~80 roubles, ~so~.';
    expect(render(text)).toBe(`<p>${text}</p>`);
  });

  test('two do', () => expect(render('~~gone~~')).toBe('<p><del>gone</del></p>'));
});

describe('indented lines are words', () => {
  test.each([
    ['    A paragraph.', '<p>A paragraph.</p>'],
    ['\tA paragraph\n\tof two lines.', '<p>A paragraph\nof two lines.</p>'],
    ['- a\n\n        b', '<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>'],
    ['>     a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['    <p>a</p>', '<p>a</p>'],
    ['\t<div>\n\t\t<p>a</p>\n\t</div>', '<div>\n\t\t<p>a</p>\n\t</div>'],
    ['```\n    a\n```', '<pre><code>    a\n</code></pre>'],
  ])('%j', (markdown, expected) => expect(render(markdown).trim()).toBe(expected));
});

describe('bare addresses', () => {
  test.each([
    'на сайте «§https://example.com/spisok§».',
    '“§https://example.com/quote§”,',
    'اقرأ §https://example.com/list§، و',
    '§https://example.com/more§…',
    '请看§https://example.com/a§。这是（§https://example.com/b§）',
    '(§https://ru.wikipedia.org/wiki/Москва_(значения)§)',
    '«§www.example.com/a_b_c§», [см. §https://example.com/_a_/§], „§www.example.com§“',
    'Mail «§a_b@example.com§», [§c@example.com§].',
  ])('%s', (marked) => {
    const html = render(marked.replaceAll('§', ''));
    expect(html.replaceAll(/<a [^>]*>|<\/a>/g, '§')).toBe(`<p>${marked}</p>`);
  });

  test('are told where they are', () => {
    const tree = createReader({ mailbox: true, table: true })(
      'One\ntwo [see «www.example.com»] and\nhttps://example.com, [a@b.org]',
    );
    const links = [...elementsIn(tree)].filter(({ tagName }) => tagName === 'a');
    const place = (node: Element) => [
      textProperty(node, 'href'),
      node.position?.start.line,
      node.position?.start.column,
      node.position?.start.offset,
      node.position?.end.offset,
    ];
    expect(links.map(place)).toEqual([
      ['http://www.example.com', 2, 11, 14, 29],
      ['https://example.com', 3, 1, 36, 55],
      ['mailto:a@b.org', 3, 23, 58, 65],
    ]);
  });

  test('have no others in them, and are none in links and code', () => {
    const html = render('[https://a.example](/b/) `https://c.example` <https://d.example>');
    expect(html.match(/<a /g)).toHaveLength(2);
  });
});
