import { expect, test } from 'vitest';
import { craftOf, saidBy } from './draft.ts';

const said = (body: string) => saidBy('foreign-mark', 'title: T\n', `${body}\n`);

test.each([
  ['[caption id="attachment_12" width="300"]A view[/caption]', 'WordPress'],
  ['[gallery ids="1,2,3"]', 'WordPress'],
  ['[embed]https://example.com/video[/embed]', 'WordPress'],
  ['[youtube https://example.com/watch?v=1]', 'WordPress'],
  ['[youtube=https://example.com/watch?v=1&w=600]', 'WordPress'],
  ['[pullquote align="left" who=me]', 'WordPress'],
  ['{{< figure src="a.jpg" >}}', 'Hugo'],
  ['See [it]({{< ref "b.md" >}}).', 'Hugo'],
  ['{{% notice %}}Words{{% /notice %}}', 'Hugo'],
  ['{% include figure.html %}', 'Jekyll'],
  ['Welcome to {{ site.title }}.', 'Jekyll'],
  ['{{#if wide}}', 'Jekyll'],
  ['Words.\n{: .lead}', 'kramdown'],
  ['[words](https://a.example/){.external}', 'kramdown'],
  ['See [[Wiki]] and [[File:a.jpg|thumb]].', 'wiki'],
  ['![[photo.jpg]]', 'wiki'],
  ["It was '''not''' so.", 'wiki'],
  ['== History ==', 'wiki'],
  ['{{citation needed|date=May}}', 'wiki'],
  ['[https://a.example/ the words]', 'wiki'],
  ['It was so.<ref name="a">The paper, p. 3</ref>', 'wiki'],
  ['__NOTOC__', 'wiki'],
  ['{| class=wikitable', 'wiki'],
  ['{{ .Site.Title }}', 'Jekyll'],
  ['It was so.^[The paper, p. 3]', 'another Markdown'],
  ['[b]Note[/b]', 'BBCode'],
  ['[url=https://a.example/]words[/url]', 'BBCode'],
  ['[img]https://a.example/a.jpg[/img]', 'BBCode'],
  ['h2. What was said', 'Textile'],
  ['"the words":https://a.example/', 'Textile'],
  ['<Chart data="a" />', 'MDX'],
  ["import Chart from './chart.js'", 'MDX'],
  ['[[{"fid":"12","view_mode":"default"}]]', 'Drupal'],
  ['[node:title]', 'Drupal'],
  ['{loadposition right}', 'Joomla'],
  ['{youtube}abc{/youtube}', 'Joomla'],
  ['{quote}Words{quote}', 'Confluence'],
  ['> [!note]\n> Words', 'Obsidian'],
  ['.. image:: a.jpg', 'reStructuredText'],
  ['image::a.jpg[A hall]', 'AsciiDoc'],
  ['[TOC]', 'another Markdown'],
  [':::note\nWords\n:::', 'another Markdown'],
  ['<o:p>Words</o:p>', 'Word'],
  ['\\textbf{Words}', 'LaTeX'],
])('%j is of %s', (body, system) => {
  const [first = '', ...others] = said(`Before.\n\n${body}\n\nAfter.`);
  expect(first).toContain(system);
  expect(first).toContain('npm run import');
  expect(others).toEqual([]);
});

test.each([
  'He said [sic] that […] it [the talks] was [emphasis added] over [Mr. Putin] [1].',
  'The vote[^1].\n\n[^1]: A note.',
  '- [x] done\n- [ ] not done',
  'A set {a, b} and {…}.',
  '`[gallery ids="1"]` and `{{< x >}}`',
  '```\n{% include x %}\n[[Wiki]]\n```',
  'See [the talks](/2021/08/26/) and [[1]](https://a.example/).',
  '[The "long" words](https://a.example/ "A title")',
  'x == y and a <b>word</b>',
  '[i]t was so [s]he said',
  'Пункт [а] и [б]; قال [الوزير] ذلك',
  'At 10:30:: nothing',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});

test('a kind is told once, with its number, and quotation marks in it are not prose', () => {
  const body = '[gallery ids="1"]\n\n[gallery ids="2"]\n\n{{< figure title="x" >}}\n';
  const { problems } = craftOf('title: T\n', body);
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['foreign-mark', 8],
    ['foreign-mark', 4],
  ]);
  expect(problems.some(({ message }) => message.endsWith('(2 in this text)'))).toBe(true);
});

test('fields are looked at too', () => {
  expect(saidBy('foreign-mark', 'title: \'[gallery ids="1"]\'\n')).toHaveLength(1);
});
