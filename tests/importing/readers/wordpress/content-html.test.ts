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
  'twenty-eight[ref]twenty-nine\n\nthirty[/ref] ',
  '[footnote name="x"]31 <b>"[/footnote]thirty-two',
  '[ref name="x" /] ',
  '[footnotes]',
  '<!-- wp:block {"ref":12} /-->',
  '[sic]',
  '[[gallery]]',
  '[',
  '"]',
  '\nhttps://video.example/17\n',
  '[embed]https://video.example/18[/embed]',
  '[caption id="8"]<img src="a.png" alt="34>"> 35[/caption]',
  '[caption id="9"]36<![CDATA[ [/caption]37 ]]>38[/caption]',
  '[embed width="39 <!-- "]40 -->',
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

test('footnotes of blocks and plugins are in their places, those without one in a list', () => {
  const notes = [
    { id: 'a', content: 'First' },
    { id: 'b', content: 'Second' },
  ];
  const block =
    '<!-- wp:paragraph -->\n<p>Hall<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>.</p>\n<!-- /wp:paragraph -->';
  const unlisted = contentToHtml(block, '1', notes);
  expect(unlisted.html).toContain('<p>Hall<span data-footnote=');
  expect(unlisted.footnotes).toEqual(['First']);
  const listed = contentToHtml(`${block}\n<!-- wp:footnotes /-->`, '1', notes);
  expect(listed.html).toContain('<ol><li>Second</li></ol>');
  expect(listed).toMatchObject({ footnotes: ['First', 'Second'], notUnderstood: [] });
  const codes = contentToHtml(
    'Hall[ref name="x"]First[/ref], pier[ref name="x"/]. [footnotes]',
    '1',
  );
  expect(codes.html.match(/data-footnote-id="x"/g)).toHaveLength(2);
  expect(codes.notUnderstood).toEqual([]);
});

test('a reusable block is a place for what is elsewhere; what a post changes of it is counted', () => {
  const { html, notUnderstood } = contentToHtml(
    '<!-- wp:block {"ref":12} /--><!-- wp:block {"ref":13,"content":{"a":{"content":"b"}}} /-->',
    '1',
  );
  expect(html).toBe('<div data-fragment="12"></div><div data-fragment="13"></div>');
  expect(notUnderstood).toMatchObject([
    { what: 'changes of a reusable block in a post', count: 1 },
  ]);
});
