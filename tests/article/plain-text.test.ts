import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, plainText } from '../../src/article/plain-text.ts';
import { treeOf } from './body/html.ts';

test.each([
  ['blocks on lines of their own', '<h2>a</h2><p>b <em>c</em></p><p>d</p>', 'a\nb c\nd'],
  ['blanks and line ends joined', '<p> a\n  b\u00A0c </p>', 'a b c'],
  ['a line break', '<p>a<br>b</p>', 'a b'],
  ['words that elements cut', '<p>a<b>b</b>c</p>', 'abc'],
  ['lists', '<ul><li>a</li><li><p>b</p></li></ul>', 'a\nb'],
  ['tables', '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['code keeps its lines', '<pre><code>a\nb</code></pre>', 'a\nb'],
  ['no alt beside a caption', '<figure><img alt="a"><figcaption>b</figcaption></figure>', 'b'],
  ['no footnote marks', '<p>a<sup><a href="#x" data-footnote-ref>1</a></sup>.</p>', 'a.'],
  ['no links back', '<li>a <a href="#x" data-footnote-backref>↩</a></li>', 'a'],
  ['no heading of footnotes', '<section><h2 id="s-footnote-label">a</h2><p>b</p></section>', 'b'],
  ['nothing for embeds', '<p>a <a class="embed" href="x">b</a></p>', 'a'],
  ['no code', '<p>a</p><script>b</script><style>c</style>', 'a'],
  ['nothing', '', ''],
])('%s', (_, html, text) => {
  expect(plainText(treeOf(html))).toBe(text);
});

test('its words are what holds a letter or a digit, between blanks', () => {
  const unit = fc.constantFrom(
    ' ',
    ' ',
    '\n',
    'a',
    'Z',
    '7',
    '-',
    '.',
    '“',
    'й',
    'م',
    '中',
    '٣',
    '½',
    '𝒜',
    '😀',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const expected = text.split(/[ \n]/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(countWords(text)).toBe(expected);
    }),
  );
});
