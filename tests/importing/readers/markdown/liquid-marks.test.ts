import { expect, test } from 'vitest';
import { turnLiquid } from '../../../../src/importing/readers/markdown/liquid-marks.ts';

const turn = (body: string) =>
  turnLiquid(body)
    .markdown.replaceAll(/\n{3,}/g, '\n\n')
    .trim();

test.each([
  ['{% highlight ruby linenos %}\nputs *a*\n{% endhighlight %}', '```ruby\nputs *a*\n```'],
  ['[it]({% post_url 2010-07-21-name %})', '[it](source:2010-07-21-name)'],
  ['[it]({% link _posts/a.md %})', '[it](source:_posts/a.md)'],
  ['[it]({{ site.baseurl }}/a/)', '[it](/a/)'],
  ['[it]({{ "/a/" | relative_url }})', '[it](/a/)'],
  ['{% include figure.html src="a.jpg" alt="A boat" %}', '![A boat](a.jpg)'],
  ['a{% comment %} not this {% endcomment %} b', 'a  b'],
  ['{% poll 12 %}', '{% poll 12 %}'],
])('%s', (from, to) => {
  expect(turn(from)).toBe(to);
});

test('unknown tags are reported', () => {
  expect(turnLiquid('{% poll 12 %}').notUnderstood).toEqual([
    { what: '{% poll %}', count: 1, example: '{% poll 12 %}' },
  ]);
});
