import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/article/write/apply-fixes.ts';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';

/** As the parser comes to complain: what it calls things is not ours to pin. */
const explained = (source: string) =>
  parseYaml('x.yaml', source).problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint ?? ''}`,
  );

const level = 'begin all fields of one level in the same column';

describe('a headline that YAML takes for something else is shown in quotes', () => {
  test.each([
    ['Kabul: the fall', "title: 'Kabul: the fall'"],
    ["don't: panic", "title: 'don''t: panic'"],
    ['@mention', "title: '@mention'"],
    ['`code`', "title: '`code`'"],
    ['%x', "title: '%x'"],
    ['& company', "title: '& company'"],
    ['> x', "title: '> x'"],
    ['- x', "title: '- x'"],
    ['"Kabul" falls', 'title: \'"Kabul" falls\''],
    ['[Kabul] falls', "title: '[Kabul] falls'"],
    ["'Taliban's rise", 'title: "Taliban\'s rise"'],
    ["'Taliban's rise'", 'title: "Taliban\'s rise"'],
  ])('%s', (title, mended) => {
    const [said = '', ...others] = explained(`date: 2021-08-26\ntitle: ${title}\nslug: x\n`);
    expect(said.slice(0, 2)).toBe('2:');
    expect(said).toContain(`put it in quotes: ${mended}`);
    expect(others).toEqual([]);
    expect(explained(`${mended}\n`)).toEqual([]);
  });
});

describe('what is not closed is told where it opens', () => {
  test.each([
    ['topics: [a, b\ndate: x\n', '1:9', '[', ']', ': topics: [a, b]'],
    ['a: 1\nphoto: { src: x\nb: 2\n', '2:8', '{', '}', ': photo: { src: x }'],
    ['title: "Kabul\ndate: x\n', '1:8', '"', '"', ': title: "Kabul"'],
    ["a: 'b'\ntitle: 'Kabul\ndate: x\n", '2:8', "'", "'", ": title: 'Kabul'"],
    ['topics: [a,\n  b\ndate: x\n', '1:9', '[', ']', ''],
    ['topics: [a, "b\ndate: x\n', '1:13', '"', '"', ''],
  ])('%j', (source, place, opening, closing, mended) => {
    expect(explained(source)).toEqual([
      `${place} the ${opening} here is not closed; put a ${closing} where the value ends${mended}, or put quotes around the value if it only begins with ${opening}`,
    ]);
  });
});

test.each([
  [
    'photo:\n\tsrc: x\n',
    '2:1 this line is indented with a tab; YAML needs spaces: use two for each level',
  ],
  ['date: 1\n  slug: x\n', `2:3 this field is indented further than the one above it; ${level}`],
  ['a:\n  b: 1\n c: 2\n', `3:1 this line is not indented like the others of its level; ${level}`],
  [
    'a: 1\ntitle:Kabul\n',
    '2:1 there is no space after this field\'s colon; write it as "title: Kabul"',
  ],
  [
    'a: 1\njust words\n',
    '2:1 "just words" is not a field; write it as "name: value", or indent it if it continues the line above',
  ],
  [
    'a: 1\ndate:\u00A02022-02-04\n',
    '2:6 there is a no-break space after the colon; write an ordinary one: date: 2022-02-04',
  ],
  [
    'topics: [a,, b]\n',
    '1:12 there is nothing before this comma; delete it: one between two items is enough',
  ],
  [
    'a: 1\nsource tass\n',
    '2:1 "source tass" is not a field; write it as "source: tass", or indent it if it continues the line above',
  ],
  [
    'a: 1\n\nThe delegation spoke with reporters after the meeting in Doha.\n',
    '3:1 "The delegation spoke with reporters after the meet …" is not a field; if the text begins here, put a line of "---" above it, below the last field',
  ],
  [
    'photo: { alt: Kabul: city }\n',
    '1:15 a value between { } or [ ] contains a colon followed by a space; put that value in quotes',
  ],
  [
    'a: "\\q"\n',
    "1:5 in double quotes a backslash starts an escape, and this is not a valid one; put it in single quotes: a: '\\q'",
  ],
])('%j', (source, said) => {
  expect(explained(source)).toEqual([said]);
});

test.each(['topics: [a,, b]\n', 'topics: [a,,,b]\n', 'topics: [a, , , b]\n'])(
  'the fix of %j deletes each comma that is too many',
  (source) => {
    const fixes = parseYaml('x.yaml', source).problems.flatMap(({ fix }) => fix ?? []);
    expect(parseYaml('x.yaml', applyFixes(source, fixes)).data).toEqual({ topics: ['a', 'b'] });
  },
);
