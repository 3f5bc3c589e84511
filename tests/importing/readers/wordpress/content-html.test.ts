import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCounts, countWords } from '../../../../src/importing/words/count-words.ts';
import { contentToHtml } from '../../../../src/importing/readers/wordpress/content-html.ts';
import { textOfHtml } from '../../../../src/importing/words/shown-text.ts';

const part = fc.constantFrom(
  'one two\nthree\n\n',
  '<em>four</em> five ',
  '<ul>\n<li>six</li>\n<li>seven\n\neight</li>\n</ul>\n',
  '[caption width="9"]<img src="a.png" alt="ten" /> eleven <b>twelve</b>[/caption]',
  '[caption caption="thirteen fourteen"]<img src="a.png">[/caption]\n',
  '[gallery ids="1,2"]',
  '[quote]fifteen[/quote]',
  '[poll id="16"]',
  '[sic]',
  '[[gallery]]',
  '[',
  '"]',
  '\nhttps://video.example/17\n',
  '[embed]https://video.example/18[/embed]',
  '<blockquote>nineteen\n\ntwenty</blockquote>',
  '<pre>  twenty-one\n\n</pre>',
  '<!--more-->',
  '<!-- wp:paragraph -->\n<p>twenty-two</p>\n<!-- /wp:paragraph -->\n\n',
  '<!-- wp:latest-posts {"a":"b"} /-->',
  '<table><tr><td>23\n24</td></tr></table>',
  '< 25 & 26',
  '<a href="https://x.example/27">https://x.example/27</a>\n',
);

test('no word is lost or added, however parts follow each other', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const content = parts.join('');
      const { html, markup } = contentToHtml(content, '1');
      const said = countWords(markup, countWords([textOfHtml(content)]), -1);
      expect(compareCounts(said, countWords([textOfHtml(html)]))).toEqual({
        missing: [],
        extra: [],
      });
    }),
  );
});

test('what is nested, unclosed or repeated without end takes no time to speak of', () => {
  for (const hostile of ['[a '.repeat(100_000), '<a "'.repeat(100_000), '[[['.repeat(100_000)]) {
    expect(contentToHtml(hostile, '1').markup).toEqual([]);
  }
});

test('shortcodes in code are shown, and known ones without what they need stay', () => {
  const { html, notUnderstood } = contentToHtml('<code>[gallery]</code> [vimeo width="3"]', '1');
  expect(html).toContain('<code>[gallery]</code>');
  expect(html).toContain('[vimeo width="3"]');
  expect(notUnderstood.map(({ what }) => what)).toEqual(['[vimeo]']);
});
