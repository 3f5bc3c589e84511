import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixFrontMatter } from '../../../src/archive/fixes/fix-front-matter.ts';
import { facetKindNames } from '../../../src/archive/names/facet-kinds.ts';
import type { Vocabularies } from '../../../src/archive/names/vocabulary.ts';
import { readSite } from '../../../src/archive/site-schema.ts';
import { emptyVocabulary, readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { checkSchema } from '../../../src/article/read/check-schema.ts';
import { editionSchema } from '../../../src/article/read/schema.ts';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';

const check = (source: string) => {
  const yaml = parseYaml('x.md', source);
  return [...yaml.problems, ...checkSchema('x.md', yaml, editionSchema).problems];
};
const vocabularies = Object.fromEntries(
  facetKindNames.map((kind) => [kind, emptyVocabulary(kind)]),
) as unknown as Vocabularies;
const fix = (fields: string) =>
  fixFrontMatter(`---\n${fields}---\n`, { kind: 'article', vocabularies }).slice(4, -4);

describe('words that # makes a comment of are said at the #, with the value in quotes', () => {
  test.each([
    [
      'title: Council approves route #5 for the east\n',
      '1:31',
      "title: 'Council approves route #5 for the east'",
    ],
    [
      'title: T\nsummary: Lane closures on #9 begin\n',
      '2:27',
      "summary: 'Lane closures on #9 begin'",
    ],
    ['title: T\npeople:\n  - DJ #One\n', '3:8', "- 'DJ #One'"],
    ['title: T\npeople:\n  - #One\n  - B\n', '3:5', "- '#One'"],
    ['title: T\nphoto:\n  credit: Studio #4, Leeds\n', '3:18', "credit: 'Studio #4, Leeds'"],
    [
      'title: T\nphoto: { credit: Studio #4, alt: A }\n',
      '2:25',
      "photo: { credit: 'Studio #4', alt: A }",
    ],
    ['title: T\npeople: [DJ #One, B, C #2]\n', '2:13', "people: ['DJ #One', B, 'C #2']"],
    ['title: T\npeople: [DJ #One]\ntopics: [a]\n', '2:13', "people: ['DJ #One']"],
    ['title: T\npeople: [\n  DJ #One,\n  B\n]\n', '3:6', "'DJ #One',"],
    [
      'title: T\ncorrections:\n  - date: 2024-05-02\n    text: It named hall #3\n',
      '4:25',
      "text: 'It named hall #3'",
    ],
    [
      'title: T\nsummary: Words that\n  go on #5 here\n',
      '3:9',
      "summary: 'Words that go on #5 here'",
    ],
    [
      'title: T\nsummary: Words #5\n  that go\n  on\ndate: 2024-05-01\n',
      '2:16',
      "summary: 'Words #5 that go on'",
    ],
    ["title: Editor's #1\n", '1:17', "title: 'Editor''s #1'"],
    ['title:\t#1 in Doha\n', '1:8', "title:\t'#1 in Doha'"],
  ])('%j', (source, place, right) => {
    const [problem, ...others] = check(source);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'error',
      message: '# begins a comment here',
      hint: `put the value in quotes: ${right}`,
      rule: 'yaml-comment',
    });
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(check(fix(source))).toEqual([]);
    expect(fix(source)).toContain(right);
    expect(fix(source.replaceAll('\n', '\r\n'))).toBe(fix(source).replaceAll('\n', '\r\n'));
  });

  test('a remark may be meant as one, so that nobody but its author decides', () => {
    const source = 'title: X # for Monday\n';
    expect(check(source)).toMatchObject([
      { severity: 'error', hint: "put the value in quotes: title: 'X # for Monday'" },
    ]);
    expect(fix(source)).toBe(source);
  });

  test('behind the mark of a block', () => {
    expect(check('title: T\nsummary: > #5\n  text\n')).toMatchObject([
      { line: 2, column: 12, hint: 'write those words on the lines below, or delete them' },
    ]);
  });

  test('behind quotes, where it is not a comment by its look', () => {
    expect(check('title: "Fait accompli" #metoo\n')).toMatchObject([
      { hint: `put the value in quotes: title: '"Fait accompli" #metoo'` },
    ]);
    expect(check('title: "T" # as filed\n')).toEqual([]);
  });
});

describe('what takes no words away is not a problem', () => {
  test.each([
    'title: "Route #5"\n',
    'title: Route#5\n',
    'title: C# and F#\n',
    '# topics: [a]\ntitle: T\n',
    'title: T\n\n  # indented\ndate: 2024-05-01 # as printed\n',
    'title: T\nstatus: draft # until Friday\n',
    'title: T\ntopics: # what it is of\n  - a\n',
    'title: T\ntopics: [a, b] # what it is of\n',
    'title: T\nphoto: # lost\n  credit: A\n',
    'title: T\nx-note: a #b\n',
    'title: T\nsummary: |\n  a #b\n',
  ])('%j', (source) => {
    expect(check(source)).toEqual([]);
  });

  test('in vocabularies and settings comments are kept behind values', () => {
    const of = (source: string) => readVocabulary('topic', source, ['en']).problems;
    expect(of('a:\n  label: A # the first\n  iptc: medtop:16000000 # war\n')).toEqual([]);
    expect(of('a:\n  label: Studio #4\n')).toMatchObject([
      { line: 2, column: 17, hint: "put the value in quotes: label: 'Studio #4'" },
    ]);
    const settings = 'name: The Archive #1\nurl: https://example.org/ # ours\n';
    expect(readSite('site.yaml', settings).problems).toMatchObject([
      { hint: "put the value in quotes: name: 'The Archive #1'" },
    ]);
  });
});

test('the fix gives what was typed, and leaves the other fields alone', () => {
  const word = fc.constantFrom(
    'Route',
    "Editor's",
    '"Fait"',
    'Доха',
    'قاعة',
    '🙂',
    'a:b',
    '5',
    '\\',
    '-',
    'x,y',
    '#',
  );
  const words = fc
    .tuple(
      fc.constantFrom('Route', 'Доха', 'قاعة'),
      fc.array(word, { maxLength: 3 }),
      fc.constantFrom('#5', '#x', '##', '#[a]'),
      fc.array(word, { maxLength: 3 }),
    )
    .map(([first, before, hash, after]) => [first, ...before, hash, ...after].join(' '))
    // The first # decides whether a comment is meant.
    .filter((text) => /^[^#]* #\S/.test(text));
  fc.assert(
    fc.property(words, fc.constantFrom('', '\r'), (text, cr) => {
      const source = `title: ${text}\nsummary: S\nphoto:\n  credit: ${text}\npeople:\n  - ${text}\n`;
      const after = fix(source.replaceAll('\n', `${cr}\n`));
      expect(check(after)).toEqual([]);
      expect(parse(after)).toEqual({
        title: text,
        summary: 'S',
        photo: { credit: text },
        people: [text],
      });
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 500) },
  );
});
