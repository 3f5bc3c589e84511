import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/article/yaml/plain-yaml.ts';
import { parseWhole } from '../../../src/article/yaml/yaml.ts';

const frontMatter = `id: 8a70e6ac-8529-4978-a077-111000000145
title: "Ferry line opens again: after repairs"
date: 2021-08-26
updated: 2021-08-27T09:00:00+03:00
source: tass
sourceUrl: https://tass.com/world/1330501
topics: [afghanistan, "human-rights", 'the ''other''']
people:
  - Дмитрий Песков
  - "Sergey Lavrov"
places: []
photo:
  src: palace.jpg
  alt: The palace, at night
summary: 20 people met; it's "all" they said – в Дохе.
aliases:
  - /2021/news/ferry.html
  - /новости/ferry/
x-origin:
  id: https://old.example/?p=12#12
  original: 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
  written: 0e1dbf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
`;

/** Lines as people write them, right and wrong, and what means something in YAML. */
const keys = [
  'title',
  'x-note',
  'photo',
  'Topics',
  'null',
  'True',
  'a_b',
  '__proto__',
  '1',
  'a b',
  '"q"',
  '? x',
];
const values = [
  ...[
    'a',
    'Two words',
    '1937',
    '0850',
    '1937-07',
    'word:',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '# c',
    'ends ',
    ' begins',
    'x, y',
    'й',
    '١',
    'é́',
    '“q”',
  ],
  ...[
    'null',
    'Null',
    'nULL',
    '~',
    'true',
    'FALSE',
    'yes',
    'no',
    '.inf',
    '.nan',
    '-.Inf',
    'NaN',
    'e5',
    'o1',
  ],
  ...[
    '1',
    '01',
    '1.5',
    '1e5',
    '1e-5',
    '1_000',
    '0x1F',
    '0o17',
    '-1',
    '+1',
    '1 000',
    '12 men',
    '1,5',
    '12:30',
    '1a',
  ],
  // As long as a digest.
  ...['1'.repeat(64), `12e${'3'.repeat(61)}`, `12e${'3'.repeat(60)}a`, 'e'.repeat(64)],
  ...['/a/b.html', '/', '/a: b', '/a #b', '/a, b', '/ a', '/"a"'],
  ...[
    '2021-08-26',
    '2021-08-26T09:00:00Z',
    '2021-8-6',
    '2021-081',
    '12345678-1234-1234-1234-123456789012',
  ],
  ...[
    '"a"',
    "'a'",
    '"a\\n"',
    "'it''s'",
    '"it\'s"',
    "'a' b",
    '"a" # c',
    '"open',
    "'open",
    '""',
    "''",
    '"a": b',
    '"  "',
  ],
  ...[
    '[]',
    '[a]',
    '[a, b]',
    '[ a, b ]',
    '[a,b]',
    '[a, ]',
    '[,]',
    '[a,, b]',
    '["a", \'b\']',
    '[a: b]',
    '[a:b]',
    '[1, 2]',
  ],
  ...[
    '[null]',
    '[a b, c d]',
    '["a" b]',
    '["a"b]',
    '[[a]]',
    '[{a: b}]',
    '[a',
    'a]',
    '[a] b',
    '[a #b]',
    '[- a]',
    '[a-b]',
  ],
  ...[
    '["a,b", c]',
    "['a]', b]",
    '[a , b]',
    '[a,  b]',
    '[2021-08-26]',
    '[true, TRUE]',
    '[a"b]',
    "[it's]",
    '["a":b]',
  ],
  ...[
    '{a: b}',
    '{}',
    '&x a',
    '*x',
    '!!str a',
    '!t',
    '|',
    '>-',
    '@a',
    '`a`',
    '%a',
    '- a',
    '-a',
    '? a',
    '?a',
    ':a',
    ',a',
  ],
  ...[
    'a\tb',
    '\ta',
    'a\t',
    'a\u00A0',
    '\u00A0a',
    'a\u0085b',
    '\uFEFFa',
    'a\u2028b',
    '\u3000',
    'ﬀ',
    'ａ',
    '😀',
    'a\rb',
    'a\\',
  ],
];
const good = fc.constantFrom(
  'a',
  'Two words',
  '"a: b"',
  "'it''s'",
  '2021-08-26',
  'https://x.org/y',
);
const odd = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('ab1-:,#"\'[]{}&*!|>?%@`~ .\\')),
      maxLength: 8,
    }),
  },
);
const value = fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: odd });
const some = fc.array(value, { maxLength: 3 });
const indent = fc.constantFrom('', ' ', '  ', '  ', '    ');
/** The value of a field, behind its colon. */
const behind = fc.oneof(
  { weight: 4, arbitrary: value.map((words) => ` ${words}`) },
  some.map((words) => ` [${words.join(', ')}]`),
  fc
    .tuple(indent, some)
    .map(([before, words]) => words.map((each) => `\n${before}- ${each}`).join('')),
  fc
    .tuple(indent, some)
    .map(([before, words]) =>
      words.map((each, at) => `\n${before}k${'abc'[at]}: ${each}`).join(''),
    ),
);
const fields = fc.uniqueArray(
  fc.tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('title', 'date', 'topics', 'photo', 'Xx', 'x-y') },
      { weight: 1, arbitrary: fc.constantFrom(...keys) },
    ),
    behind,
  ),
  { selector: ([name]) => name, minLength: 1, maxLength: 4 },
);
const stray = fc.oneof(
  fc.tuple(indent, odd).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    '---',
    '...',
    '# c',
    '%YAML 1.2',
    '-',
    'title: a',
    '  - a',
    '  a: b',
    'a:',
  ),
);
const end = fc.constantFrom('\n', '\n', '\n', '', '\r\n', '\n\n');
/** Fields, and now and then a line somewhere that is none. */
const text = fc
  .tuple(fields, fc.option(fc.tuple(fc.nat(5), stray), { freq: 2 }), end)
  .map(([all, line, last]) => {
    const lines = all
      .map(([name, words]) => `${name}:${words}`)
      .join('\n')
      .split('\n');
    if (line) lines.splice(line[0], 0, line[1]);
    return lines.join('\n') + last;
  });

/** What was read must be what the parser of all of YAML says, and that must have nothing to say against it. */
function compare(source: string): boolean {
  const data = readPlainYaml(source);
  if (data === undefined) return false;
  const whole = parseWhole('x.md', source, 2);
  expect(whole.problems).toEqual([]);
  expect(JSON.stringify(data)).toBe(JSON.stringify(whole.data));
  return true;
}

describe('what is read is what YAML says', () => {
  test('of fields as nearly all articles have them', () => {
    expect(compare(frontMatter)).toBe(true);
  });

  test.each(values)('of the value %j', (words) => {
    for (const source of [
      `a: ${words}\n`,
      `a:\n  - ${words}\n`,
      `a:\n  b: ${words}\n`,
      `a: [${words}]\n`,
    ]) {
      compare(source);
      compare(`title: T\n${source}date: D\n`);
    }
  });

  test('whatever the text', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (source) => {
        if (compare(source)) read++;
      }),
      { numRuns: Number(process.env['NUM_RUNS'] ?? 3000) },
    );
    expect(read).toBeGreaterThan(100);
  });
});

test.each([
  ['a comment', 'title: T # so\n'],
  ['a line without words', 'title: T\n\ndate: D\n'],
  ['a field twice', 'title: T\ntitle: U\n'],
  ['a field without value', 'title:\n'],
  ['a number', 'order: 1\n'],
  ['an escape', 'title: "a\\tb"\n'],
  ['a value of several lines', 'title: one\n  and more\n'],
  ['records', 'notes:\n  - date: 2021-08-26\n    text: T\n'],
  ['nothing', ''],
])('%s is left to the parser of all of YAML', (_what, source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});
