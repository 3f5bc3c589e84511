import { describe, expect, test } from 'vitest';
import {
  textInBrowsers,
  textOfHtml,
  textOfMarkdown,
} from '../../../src/importing/words/shown-text.ts';

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('HTML', () => {
  test.each([
    ['Mos<b>cow</b><br>two', 'Moscow two'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['<img src="a" alt="A boat" title="no">b', 'A boat b'],
    ['a<script>no</script><style>no</style>b', 'ab'],
    ['&lt;b&gt; &eacute;', '<b> é'],
    ['a<!-- wp:more -->b<!-- no -->c', 'a bc'],
  ])('%s', (html, text) => {
    expect(plain(textOfHtml(html))).toBe(text);
    expect(plain(textInBrowsers({ form: 'html', text: html }))).toBe(text);
  });

  test.each([
    ['a<![CDATA[ no ]]>b', 'ab'],
    ['a</ no>b', 'ab'],
    ['a<td>b', 'a b'],
  ])('that is damaged, as browsers read it: %s', (text, shown) => {
    expect(plain(textInBrowsers({ form: 'html', text }))).toBe(shown);
  });
});

test.each([
  ['![A boat](a.jpg "By night") *b*', 'A boat By night b'],
  ['a[^1]\n\n[^1]: Note', 'a Note'],
  ['a <b>b</b>\n<script>no</script>', 'a b'],
])('Markdown %s', (markdown, text) => {
  expect(plain(textOfMarkdown(markdown))).toBe(text);
});

test('Markdown and plain text are the same in browsers', () => {
  expect(textInBrowsers({ form: 'plain', text: '<b>' })).toBe('<b>');
  expect(plain(textInBrowsers({ form: 'markdown', text: '*a*' }))).toBe('a');
});
