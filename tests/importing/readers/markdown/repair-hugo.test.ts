import { expect, test } from 'vitest';
import { repairHugo } from '../../../../src/importing/readers/markdown/repair-hugo.ts';

const ref = '{{< ref "a.md" >}}';

test.each([
  ['quotation marks in a title', `[a](${ref} "The "B"")`, String.raw`[a](${ref} "The \"B\"")`],
  ['a link that is not closed', `[a](${ref} to b`, `[a](${ref}) to b`],
  ['a link that is not opened', `[x](/x) and b](${ref}). C`, `[x](/x) and b. C`],
  [
    'indented HTML with a shortcode',
    'a\n\n    <p>\n      {{< img src="a.jpg" >}}\n    </p>\n\nb',
    'a\n\n<p>\n{{< img src="a.jpg" >}}\n</p>\n\nb',
  ],
  [
    'a picture before the paragraph of an item',
    '  3. [{{< img src="a.jpg" >}}](/a.jpg) <p>\n  B\n  </p>',
    '  3. <p><a href="/a.jpg">{{< img src="a.jpg" >}}</a>\n  B\n  </p>',
  ],
  [
    'code that its tags would end',
    'a\n\n`<!-- b --><br />\n<html lang="c">`\n\nd',
    'a\n\n\n```\n<!-- b --><br />\n<html lang="c">\n```\n\n\nd',
  ],
  ['code that begins with a line', '`\n<h3>\nA\n</h3>\n`', '\n```\n<h3>\nA\n</h3>\n```\n'],
])('%s', (_, from, to) => {
  expect(repairHugo(from)).toBe(to);
});

test.each([
  `[a](${ref}) and [b](${ref} "T")`,
  `[![a](b.jpg)](${ref})`,
  'a\n\n    <p>\n    code\n    </p>',
  'a\n\n    <p>{{</* img */>}}</p>',
  '`a\nb`',
  'a `b` c\n<div>`d`</div>',
  '```\n<div>\n```',
])('%j stays', (text) => {
  expect(repairHugo(text)).toBe(text);
});
