import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMarkdown } from '../../../src/importing/body/markdown-body.ts';
import type { BodyContext } from '../../../src/importing/body/body-context.ts';
import { compareCounts, countWords } from '../../../src/importing/words/count-words.ts';
import { textOfMarkdown } from '../../../src/importing/words/shown-text.ts';

/** `/old/…` moved, `/gone/…` is nowhere, pictures of `/pictures/` are there, all else is on other hosts. */
const context: BodyContext = {
  link(address) {
    if (address.startsWith('/old/'))
      return { to: address.replace('/old/', '/2021/08/26/'), nowhere: false };
    return address.startsWith('/gone/') ? { nowhere: true } : { to: address, nowhere: false };
  },
  picture: ({ address }) =>
    address.startsWith('/pictures/') ? address.replace('/pictures/', '2021-08-26-') : undefined,
};

const change = (markdown: string) => changeMarkdown(markdown, context);

describe('links', () => {
  test.each([
    [
      'as typed',
      'See [the *first*](/old/a/ "A") part.',
      'See [the *first*](/2021/08/26/a/ "A") part.',
    ],
    ['words that are the address', '[/old/a/](/old/a/)', '[/old/a/](/2021/08/26/a/)'],
    ['in a definition', '[a][1]\n\n[1]: /old/a/', '[a][1]\n\n[1]: /2021/08/26/a/'],
    ['that lead nowhere', 'Go [**there**](/gone/a/) now.', 'Go **there** now.'],
    ['by a definition, nowhere', 'Go [there][1].\n\n[1]: /gone/a/', 'Go there.'],
    [
      'in raw HTML',
      '<p>See <a class="x" href="/old/a/">it</a></p>',
      '<p>See <a class="x" href="/2021/08/26/a/">it</a></p>',
    ],
    ['in raw HTML, nowhere', 'See <a href="/gone/a/"><b>it</b></a>.', 'See <b>it</b>.'],
    ['to other hosts', '[a](https://a.example/x)', '[a](https://a.example/x)'],
    ['within the page', '## A part\n\n[to it](#A-part)', '## A part\n\n[to it](#a-part)'],
    ['within the page, nowhere', '[to it](#part-9)', 'to it'],
    ['with a script', '[a](javascript:alert(1))', 'a'],
  ])('%s', (_, from, to) => {
    expect(change(from).markdown).toBe(to);
  });

  test('that lead nowhere are counted', () => {
    expect(change('[a](/gone/a/) <a href="/gone/b/">b</a>').notUnderstood).toEqual([
      { what: 'link that leads nowhere', count: 2, example: '/gone/a/' },
    ]);
  });

  test('are not looked for in code', () => {
    const code = '`[a](/old/a/)`\n\n```\n[a](/old/a/)\n```';
    expect(change(code).markdown).toBe(code);
  });
});

describe('pictures', () => {
  test.each([
    [
      'found',
      '![A *boat*](/pictures/a.jpg "By night")',
      '![A *boat*](2021-08-26-a.jpg "By night")',
    ],
    [
      'by a definition',
      '![A boat][1]\n\n[1]: /pictures/a.jpg "At [night]"',
      '![A boat](2021-08-26-a.jpg "At [night]")\n\n[1]: /pictures/a.jpg "At [night]"',
    ],
    ['missing, with a caption', '![A boat](/x/a.jpg "By night_1")', String.raw`_By night\_1_`],
    ['missing, between words', 'a![A boat](/x/a.jpg)b', 'a b'],
    ['missing, alone in a line', 'a\n![A boat](/x/a.jpg)\n<i>b</i>', 'a\n<i>b</i>'],
    [
      'missing, before a tag alone in a line',
      '![A boat](/x/a.jpg)\n<img src="/pictures/a.jpg">\n*b*',
      '<span></span><img src="2021-08-26-a.jpg">\n*b*',
    ],
    [
      'missing, in lines of raw HTML',
      '<img src="/x/a.jpg">\n<img src="/x/b.jpg">\n*b*',
      '<div></div>\n*b*',
    ],
    ['missing, in a link', '[![A boat](/x/a.jpg)](https://a.example/a.jpg)In May', 'In May'],
    [
      'in raw HTML',
      '<div><img alt="A" src="/pictures/a.jpg" width=3></div>',
      '<div><img alt="A" src="2021-08-26-a.jpg" width=3></div>',
    ],
    ['missing, in raw HTML', '<div><img alt="A" src=/x/a.jpg>b</div>', '<div> b</div>'],
  ])('%s', (_, from, to) => {
    expect(change(from).markdown).toBe(to);
  });

  test('that are missing leave what they show in the report', () => {
    expect(change('![A boat](/x/a.jpg) <img src="/x/b.jpg" alt="A &amp; B">').leftOut).toEqual([
      { what: 'text for a picture that is missing', text: 'A boat' },
      { what: 'text for a picture that is missing', text: 'A & B' },
    ]);
  });
});

test('what is not a tag of HTML is shown as it was typed', () => {
  const made = change('Dear <name>, hello');
  expect(made.markdown).toBe('Dear &lt;name&gt;, hello');
  expect(made.added).toEqual(['<name>']);
});

test('a tag that HTML does not have divides no word, and is counted', () => {
  const made = change('One f</foo>our <name>');
  expect(made.markdown).toBe('One four &lt;name&gt;');
  expect(made.added).toEqual(['<name>']);
  expect(made.notUnderstood.map(({ what }) => what)).toEqual(['<foo>', '<name>']);
});

test('words are conserved', () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,6}$/);
  const address = fc.constantFrom(
    '/old/a/',
    '/gone/a/',
    'https://a.example/',
    '/pictures/a.jpg',
    '/x/b.jpg',
  );
  const inline = fc.oneof(
    word,
    fc.tuple(word, address).map(([text, to]) => `[${text}](${to})`),
    fc.tuple(word, address, word).map(([alt, src, title]) => `![${alt}](${src} "${title}")`),
    fc.tuple(word, address, address).map(([alt, src, to]) => `[![${alt}](${src})](${to})`),
    fc.tuple(word, address).map(([text, to]) => `<a href="${to}">${text}</a>`),
    fc.tuple(word, address).map(([alt, src]) => `<img src="${src}" alt="${alt}">`),
    word.map((text) => `**${text}**`),
  );
  const paragraph = fc
    .array(inline, { minLength: 1, maxLength: 6 })
    .chain((parts) => fc.constantFrom(' ', '', '\n').map((gap) => parts.join(gap)));
  const block = fc.oneof(
    paragraph,
    paragraph.map((text) => `- ${text.replaceAll('\n', ' ')}`),
    paragraph.map((text) => `<div>\n${text}\n</div>`),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const markdown = blocks.join('\n\n');
      const made = change(markdown);
      const before = countWords([textOfMarkdown(markdown), ...made.added]);
      const after = countWords([
        textOfMarkdown(made.markdown),
        ...made.leftOut.map(({ text }) => text),
      ]);
      expect(compareCounts(before, after)).toEqual({ missing: [], extra: [] });
    }),
  );
});
