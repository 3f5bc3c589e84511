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

test('other bodies stay as they are', () => {
  for (const body of ['', 'Text.', '![said](a.png)'])
    expect(describePictures(body, 'x')).toEqual({ markdown: body, added: [], decided: [] });
});
