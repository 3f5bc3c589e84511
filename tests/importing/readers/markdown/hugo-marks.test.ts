import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnHugo } from '../../../../src/importing/readers/markdown/hugo-marks.ts';
import { compareCounts, countWords } from '../../../../src/importing/words/count-words.ts';
import { textOfMarkdown, textOfSource } from '../../../../src/importing/words/shown-text.ts';

const turn = (body: string) =>
  turnHugo(body)
    .markdown.replaceAll(/\n{3,}/g, '\n\n')
    .trim();

describe('known shortcodes', () => {
  test.each([
    ['{{< figure src="a.jpg" alt="A boat" caption="At *night*" >}}', '![A boat](a.jpg "At night")'],
    ['{{< youtube Z4XCkDhve20 >}}', '[youtube.com](https://www.youtube.com/watch?v=Z4XCkDhve20)'],
    [
      '{{< youtube id="Z4X" title="The film" >}}',
      '[The film](https://www.youtube.com/watch?v=Z4X)',
    ],
    ['{{< vimeo 146022717 >}}', '[vimeo.com](https://vimeo.com/146022717)'],
    [
      '{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}',
      '[twitter.com](https://twitter.com/SanDiegoZoo/status/1453110110599868418)',
    ],
    ['{{< gist spf13 7896402 >}}', '[gist.github.com](https://gist.github.com/spf13/7896402)'],
    ['[it]({{< ref "posts/a.md#part" >}})', '[it](source:posts/a.md)'],
    ['[it]({{% relref path="a.md" %}} "T")', '[it](source:a.md "T")'],
    [
      '{{< highlight go "linenos=table" >}}\nfunc *main*()\n{{< /highlight >}}',
      '```go\nfunc *main*()\n```',
    ],
    ['{{< ref >}}the *words*{{< /ref >}}', 'the *words*'],
    [
      '{{< youtube Z4X >}}the *words*{{< /youtube >}}',
      '[youtube.com](https://www.youtube.com/watch?v=Z4X)\n\nthe *words*',
    ],
    ['a{{< comment >}} not this {{< /comment >}} b', 'a  b'],
    ['{{</* figure src="a" */>}}', '{{< figure src="a" >}}'],
  ])('%s', (from, to) => {
    expect(turn(from)).toBe(to);
  });
});

describe('shortcodes of a site', () => {
  test.each([
    [
      'pictures by their name',
      '{{< legacy-img src="2014/a b.jpg" alt="A" >}}',
      '![A](<2014/a b.jpg>)',
    ],
    [
      'in a link at the beginning',
      '[{{< my-img src="a.jpg" >}}](https://a.example/a.jpg)In May',
      '[![](a.jpg)](https://a.example/a.jpg)\n\nIn May',
    ],
    [
      'in a block of HTML',
      '<div>\n{{< img src="a.jpg" alt="A" >}}\n</div>',
      '<div>\n<img src="a.jpg" alt="A">\n</div>',
    ],
    [
      'quotations',
      '{{< quote-block text="The people." cite="A. Lincoln" >}}',
      '> The people.\n>\n> A. Lincoln',
    ],
    ['what is around words', 'We {{< mark >}}use **it**{{< /mark >}}.', 'We use **it**.'],
    ['addresses', '[it]({{< asset "a.pdf" >}})', '[it](a.pdf)'],
    ['what says nothing', 'a {{< poll 12 >}} b', String.raw`a {{\< poll 12 \>}} b`],
  ])('%s', (_, from, to) => {
    expect(turn(from)).toBe(to);
  });

  test('are reported where nobody knows them', () => {
    const { notUnderstood } = turnHugo('{{< poll 12 >}} {{< poll 13 >}} {{% box %}}a{{% /box %}}');
    expect(notUnderstood).toEqual([
      { what: '{{< poll >}}', count: 2, example: '{{< poll 12 >}}' },
      { what: '{{% box %}}', count: 1, example: '{{% box %}}' },
    ]);
  });
});

test('words are conserved', () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,6}$/);
  const known = 'ref relref figure youtube tweet x gist highlight comment details quote img'.split(
    ' ',
  );
  const name = fc.oneof(word, fc.constantFrom(...known));
  const code = fc.oneof(
    word,
    fc
      .tuple(word, word)
      .map(([alt, caption]) => `{{< figure src="a.jpg" alt="${alt} b" caption="${caption} c" >}}`),
    fc.tuple(name, word).map(([name, text]) => `{{< ${name} >}}${text}{{< /${name} >}}`),
    fc.tuple(name, word).map(([name, text]) => `{{< ${name} 12 >}}${text} g{{< /${name} >}}`),
    fc.tuple(name, word).map(([name, text]) => `{{% ${name} title="${text} d" %}}`),
    name.map((name) => `{{< ${name} 12 >}}`),
    word.map((text) => `[${text}]({{< ref "a.md" >}})`),
    word.map((text) => `{{< highlight go >}}\n${text}\n{{< /highlight >}}`),
    fc.constant('{{< youtube abc >}}'),
    fc.tuple(word, word).map(([text, cite]) => `{{< quote text="${text} e" cite="${cite} f" >}}`),
  );
  const line = fc.array(code, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `<div>\n${text}\n</div>`),
    line.map((text) => `- ${text}`),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const { markdown, said, leftOut, added } = turnHugo(blocks.join('\n\n'));
      const before = countWords([...said.map(textOfSource), ...added]);
      const after = countWords([textOfMarkdown(markdown), ...leftOut.map(({ text }) => text)]);
      expect(compareCounts(before, after)).toEqual({ missing: [], extra: [] });
    }),
  );
});
