import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import {
  importText,
  type ImportedText,
  type TextContext,
} from '../../../src/importing/lines/import-text.ts';

const context: TextContext = {
  sources: [
    {
      id: 'tass',
      names: ['tass', 'TASS', 'ТАСС', 'ITAR-TASS'],
      patterns: ['Based on materials from TASS'],
    },
  ],
  publisher: 'The Example Archive',
  today: '2021-08-27',
  langs: ['en', 'ru', 'ar'],
};

/** The Markdown's text as a reader sees it, block by block. */
function plain(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return tree.children
    .map((block) => {
      let text = '';
      visit(block, (node) => {
        text += node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
      });
      return text;
    })
    .join('\n');
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** Every word of the import, in the order of the text. */
function wordsIn(item: ImportedText): string[] {
  return wordsOf([item.title, ...item.opening, plain(item.body), ...item.closing].join('\n'));
}

const wire = `\uFEFFSoyuz TM-32 brings the first paying traveller to the station

30 April 2001


A Soyuz spacecraft docked with the International Space Station on Monday.


On board were Talgat Musabayev, Yuri Baturin and Dennis Tito.
The launch had been on Saturday.


From Baikonur


The spacecraft had taken off from Baikonur in Kazakhstan.

\u00A0

Weekly "Orbit"

Photo: the agency's archive

Based on materials from TASS
`.replace('\uFEFF', '');

describe('a wire item', () => {
  const item = importText(wire, context);

  test('gives headline, day, publisher, credit and source', () => {
    expect(item).toMatchObject({
      title: 'Soyuz TM-32 brings the first paying traveller to the station',
      date: '2001-04-30',
      publisher: 'Weekly "Orbit"',
      credit: "the agency's archive",
      source: 'tass',
      doubts: [],
    });
  });

  test('gives a body of paragraphs and subheads', () => {
    expect(item.body)
      .toBe(`A Soyuz spacecraft docked with the International Space Station on Monday.

On board were Talgat Musabayev, Yuri Baturin and Dennis Tito. The launch had been on Saturday.

## From Baikonur

The spacecraft had taken off from Baikonur in Kazakhstan.`);
  });

  test('loses no word', () => {
    expect(wordsIn(item)).toEqual(wordsOf(wire));
  });
});

describe('what cannot be placed', () => {
  test('a source that nobody knows stays in the body, with a word about it', () => {
    const item = importText('Head\n\nText.\n\nBased on materials from Nowhere News', context);
    expect(item.body).toBe('Text.\n\nBased on materials from Nowhere News');
    expect(item.doubts).toEqual([expect.stringContaining('Nowhere News')]);
  });

  test('a source that nobody knows hides neither publisher nor credit', () => {
    const item = importText(wire.replace(/TASS\s*$/, 'Nowhere News'), context);
    expect(item).toMatchObject({
      publisher: 'Weekly "Orbit"',
      credit: "the agency's archive",
      closing: ['Weekly "Orbit"', "Photo: the agency's archive"],
      doubts: [expect.stringContaining('Nowhere News')],
    });
    expect(item.source).toBeUndefined();
    expect(item.body).toMatch(
      /from Baikonur in Kazakhstan\.\n\nBased on materials from Nowhere News$/,
    );
  });

  test('what stands before it is not a subhead, and a second one is not looked at', () => {
    const text = 'Head\n\nText.\n\nTo be continued…\n\nSource: One\n\nSource: Two';
    expect(importText(text, context)).toMatchObject({
      body: 'Text.\n\nTo be continued…\n\nSource: One\n\nSource: Two',
      doubts: [expect.stringContaining('Two')],
      closing: [],
    });
  });

  test('a second credit stays in the body', () => {
    const item = importText('Head\n\nText.\n\nPhoto: one\n\nPhoto: two', context);
    expect(item).toMatchObject({ credit: 'two', body: 'Text.\n\nPhoto: one' });
  });

  test('a line with the date and something else stays in the body', () => {
    const item = importText('Head\n\n26 August 2021, Moscow\n\nText.', context);
    expect(item.date).toBeUndefined();
    expect(item.body).toBe('26 August 2021, Moscow\n\nText.');
  });

  test('a short last line is not a subhead, and none is taken for the publisher without a credit', () => {
    expect(importText('Head\n\nText.\n\nTo be continued', context).body).toBe(
      'Text.\n\nTo be continued',
    );
  });

  test('the headline alone is an article without a body', () => {
    expect(importText('Head', context)).toMatchObject({ title: 'Head', body: '', closing: [] });
  });
});

test.each([
  ['Фото: архив', 'credit', 'архив'],
  ['По материалам ТАСС', 'source', 'tass'],
  ['Source: ITAR-TASS', 'source', 'tass'],
  ['المصدر: ТАСС', 'source', 'tass'],
  ['The Example Archive', 'publisher', 'The Example Archive'],
])('the closing line %s is understood', (line, field, value) => {
  const item = importText(`Head\n\nText.\n\n${line}`, context);
  expect(item).toMatchObject({ [field]: value, body: 'Text.', closing: [line] });
});

test('an address is a link, its full stop is not', () => {
  const item = importText('Head\n\nSee https://example.org/a_b?c=1.', context);
  expect(item.body).toBe('See <https://example.org/a_b?c=1>.');
});

test('characters as HTML writes them are read, unless they hide a tag', () => {
  const item = importText('AT&amp;T &ndash; 1\n\n&laquo;A&raquo; &lt;b&gt;', context);
  expect(item.title).toBe('AT&T – 1');
  expect(plain(item.body)).toBe('&laquo;A&raquo; &lt;b&gt;');
  expect(plain(importText('T\n\n&laquo;A&#46;&raquo;', context).body)).toBe('«A.»');
});

test('headings of Markdown are headings, without the mark by which Hugo names them', () => {
  const body = (line: string) => importText(`T\n\nA.\n\n${line}\n\nB.`, context).body;
  expect(body('## What follows {#next}')).toBe('A.\n\n## What follows\n\nB.');
  expect(body('### What follows {.plain} ###')).toBe('A.\n\n### What follows\n\nB.');
  expect(body('# 1 of all')).toBe('A.\n\n\\# 1 of all\n\nB.');
});

test('what looks like Markdown is kept as the letters that it is', () => {
  const lines = ['# 1', '- a', '1. b', '*c* _d_ `e`', '[f](g) ![h](i)', '<b>j</b> &amp; k', '> l'];
  const item = importText(`Head\n\n${lines.join('\n\n')}\n\nm | n\n--- | ---\n\n~~~\n===`, context);
  expect(plain(item.body).replace('j</b> &', 'j</b> &amp;')).toBe(
    [...lines, 'm | n --- | ---', '~~~ ==='].join('\n'),
  );
});

test('no word is lost, whatever the text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Photo:',
      'Based on materials from TASS',
      '26 August 2021',
      'yesterday',
      '#',
      '-',
    ),
    fc.constantFrom(
      '1.',
      '***',
      '___',
      '~~~',
      '```',
      '| a |',
      ':--',
      '===',
      '[^1]:',
      '<b>',
      '&amp;',
      '\\',
    ),
    fc.constantFrom(
      'www.example.org',
      'https://example.org/a_b',
      'http://[::1]/x).',
      'a@b.org',
      '**x**',
      '[x]',
      '+',
      '>',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.lorem({ maxCount: 4 }),
  );
  // Control characters never come this far: the decoder refuses them.
  const line = fc
    .array(word, { minLength: 1, maxLength: 5 })
    // Two number signs make a heading, and are not words.
    .map((words) => words.join(' ').replaceAll(/[\p{Cc}\uFEFF]|#(?=#)/gu, ''));
  const text = fc
    .array(fc.oneof(line, fc.constant(''), fc.constant('')), { minLength: 1, maxLength: 14 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (given) => {
      const item = importText(given, context);
      // A line that could not be placed may have stood below one that could.
      const inOrder = (words: string[]) => (item.doubts.length > 0 ? words.toSorted() : words);
      expect(inOrder(wordsIn(item))).toEqual(inOrder(wordsOf(given.replaceAll('&amp;', '&'))));
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 500) },
  );
});
