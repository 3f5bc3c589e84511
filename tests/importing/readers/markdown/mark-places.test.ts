import { expect, test } from 'vitest';
import { turnHugo } from '../../../../src/importing/readers/markdown/hugo-marks.ts';
import { turnLiquid } from '../../../../src/importing/readers/markdown/liquid-marks.ts';
import { markPlaces } from '../../../../src/importing/readers/markdown/mark-places.ts';

/** Where the mark `{{m}}` of a text is. */
function placesOf(markdown: string): string[] {
  const from = markdown.indexOf('{{m}}');
  const { inHtml, inTarget, inCode } = markPlaces(markdown, [{ from, to: from + 5 }]);
  return [
    ...(inHtml(from) ? ['html'] : []),
    ...(inTarget(from) ? ['target'] : []),
    ...(inCode(from) ? ['code'] : []),
  ];
}

test.each([
  ['One {{m}}', []],
  ['[One]({{m}})', ['target']],
  ['[One {{m}}](two)', []],
  ['![One]({{m}} "Two")', ['target']],
  ['[one]: {{m}}', ['target']],
  ['[^one]: {{m}}', []],
  ['One]({{m}})', []],
  ['[One]({{m}} two)', []],
  ['<div>\n{{m}}\n</div>', ['html']],
  ['<b>{{m}}</b>', []],
  ['`{{m}}`', ['code']],
  ['```\n{{m}}\n```', ['code']],
  ['- ~~~\n  {{m}}', ['code']],
  ['One\n\n    {{m}}', []],
])('what Markdown is around a mark: %j', (markdown, places) => {
  expect(placesOf(markdown)).toEqual(places);
});

test.each([
  '[one]({% post_our\n{% endhighlight %}',
  'one]({% post_url 2015-01-03-port %})',
  '[one]({% post_url 2015-01-03-port %} two',
])('what only looks like a link shows no address: %j', (body) => {
  const { markdown, said, notUnderstood } = turnLiquid(body);
  expect(markdown).not.toContain('source:');
  expect(said.map(({ text }) => text).join()).not.toContain('x');
  expect(notUnderstood).not.toEqual([]);
});

test('a shortcode in code stays as it was typed', () => {
  const body = '```go\none\n{{< youtube Z4X >}}\n```';
  const { markdown, said, notUnderstood } = turnHugo(body);
  expect(markdown).toBe(body);
  expect(said).toContainEqual({ form: 'plain', text: '{{< youtube Z4X >}}' });
  expect(notUnderstood.map(({ what }) => what)).toEqual(['{{< youtube >}}']);
});
