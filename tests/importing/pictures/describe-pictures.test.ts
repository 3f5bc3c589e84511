import { expect, test } from 'vitest';
import { describePictures } from '../../../src/importing/pictures/describe-pictures.ts';
import { textOfMarkdown } from '../../../src/importing/words/shown-text.ts';

test('pictures of which nothing says what they show get their caption, else the headline', () => {
  const body = '![](a.png "A [caption]")\n\nText ![](b.png) and ![said](c.png), `![](d.png)`.';
  const described = describePictures(body, 'Head*line*');
  expect(described.markdown).toBe(
    String.raw`![A \[caption\]](a.png "A [caption]")` +
      '\n\n' +
      String.raw`Text ![Head\*line\*](b.png) and ![said](c.png), ` +
      '`![](d.png)`.',
  );
  expect(described.added).toEqual(['A [caption]', 'Head*line*']);
  expect(described.decided).toEqual([
    "nothing says what 2 pictures in the text show: each one's caption or the headline serves",
  ]);
  expect(textOfMarkdown(described.markdown)).toContain('Head*line*');
});

test('pictures in HTML get words likewise', () => {
  const body =
    '<figure><img src="a.png" title="A caption"><img\nsrc="b.png"></figure>\n\nText <img alt="" src="c.png"> and <img alt="said" src="d.png">, `<img src="e.png">`.\n\n<!-- <img src="f.png"> -->';
  const { markdown, added } = describePictures(body, 'Head "line"');
  expect(markdown).toBe(
    '<figure><img alt="A caption" src="a.png" title="A caption"><img\nalt="Head &quot;line&quot;" src="b.png"></figure>\n\nText <img alt="Head &quot;line&quot;" src="c.png"> and <img alt="said" src="d.png">, `<img src="e.png">`.\n\n<!-- <img src="f.png"> -->',
  );
  expect(added).toEqual(['A caption', 'Head "line"', 'Head "line"']);
});

test('other bodies stay as they are', () => {
  for (const body of ['', 'Text.', '![said](a.png)'])
    expect(describePictures(body, 'x')).toEqual({ markdown: body, added: [], decided: [] });
});
