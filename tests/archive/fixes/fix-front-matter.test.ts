import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { fixFrontMatter } from '../../../src/archive/fixes/fix-front-matter.ts';
import { emptyVocabulary, readVocabulary } from '../../../src/archive/names/vocabulary.ts';

const topics = `afghanistan:
  label: { en: Afghanistan, ru: Афганистан }
diplomacy:
  label: { en: Diplomacy }
  aliases: [Foreign affairs]
`;
const vocabularies = {
  topic: readVocabulary('topic', topics, ['en', 'ru']).vocabulary,
  source: readVocabulary('source', 'tass:\n  label: TASS\n', ['en', 'ru']).vocabulary,
  author: emptyVocabulary('author'),
  person: emptyVocabulary('person'),
  organisation: emptyVocabulary('organisation'),
  place: emptyVocabulary('place'),
};
const fix = (fields: string, kind: 'article' | 'page' = 'article') =>
  fixFrontMatter(`---\n${fields}---\nText  with "all"  as it is.  \n`, { kind, vocabularies });
const fixed = (fields: string) => fix(fields).slice(4, fix(fields).lastIndexOf('---\nText'));

describe('what has one right answer is mended where it stands', () => {
  test.each([
    ['a field in capitals', 'Title: T # t\n', 'title: T # t\n'],
    ['a field misspelt', 'sumary: "S"\n', 'summary: "S"\n'],
    ['a field in letters of another script', 'sоurсe: tass\n', 'source: tass\n'],
    ['a no-break blank behind a colon', 'date:\u00A02022-02-04\n', 'date: 2022-02-04\n'],
    ['a field of another spelling', "source_url: 'https://x.y/'\n", "sourceUrl: 'https://x.y/'\n"],
    ['a field inside another', 'photo: { captoin: C }\n', 'photo: { caption: C }\n'],
    ['a date with the day first', "date: '26.08.2021' # d\n", "date: '2021-08-26' # d\n"],
    ['a date in words', 'date: 26 августа 2021\n', 'date: 2021-08-26\n'],
    ['a month in words', 'date: July 1937\n', 'date: 1937-07\n'],
    ['a month before its year', "date: '07/1937'\n", "date: '1937-07'\n"],
    ['a day that nobody knows', 'date: 1937-07-00\n', 'date: 1937-07\n'],
    ['a month that nobody knows', 'date: 1937-XX-XX\n', "date: '1937'\n"],
    ['a date in one number', 'updated: 20210826\n', 'updated: 2021-08-26\n'],
    [
      'a date inside another field',
      'notes:\n  - date: 26/8/2021\n    text: x\n',
      'notes:\n  - date: 2021-08-26\n    text: x\n',
    ],
    ['a label', 'topics: [Афганистан, Mars]\n', 'topics: [afghanistan, Mars]\n'],
    ['an alias alone', 'topics: "foreign affairs"\n', 'topics: "diplomacy"\n'],
    ['a source', 'source:\n  - TASS\n  - Reuters\n', 'source:\n  - tass\n  - Reuters\n'],
    [
      'a topic twice under two names',
      'topics: [diplomacy, afghanistan, Foreign affairs]\n',
      'topics: [diplomacy, afghanistan]\n',
    ],
    ['a name twice', 'people: [A B, C D, a b]\n', 'people: [A B, C D]\n'],
    [
      'characters as HTML writes them',
      'title: AT&amp;T # as filed\nphoto: { alt: "A &ndash; B", caption: C }\n',
      'title: AT&T # as filed\nphoto: { alt: "A – B", caption: C }\n',
    ],
    ['blanks at the ends of lines', 'title: T  \ntopics:\t\n', 'title: T\ntopics:\n'],
    [
      'several in one file',
      'Title: T\ntopcs: [Foreign affairs, diplomacy]\n',
      'title: T\ntopics: [diplomacy]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
  });
});

describe('what has two, or none, is left alone', () => {
  test.each([
    ['a date with either first', 'date: 7/8/2021\n'],
    ['a date without a zone', 'date: 2021-08-26 14:30\n'],
    ['a word for a date', 'date: yesterday\n'],
    ['a field that may be another', 'name: x\nlink: y\n'],
    ['a field that is there already', 'title: T\nTitle: U\n'],
    ['a topic misspelt', 'topics: [afganistan]\n'],
    ['a person', 'people: [Dmitri Peskov]\n'],
    ['a note of one’s own', 'x-title: T\nx-date: 26.08.2021\n'],
    ['blanks that a value holds', 'summary: |\n  one  \n  two\n'],
    ['what is coded twice', 'title: a &amp;nbsp; b\n'],
    ['tags', 'summary: "&lt;b&gt;"\n'],
    ['what is not YAML', 'Title: [\n'],
    ['a field given twice', 'Title: T\nTitle: U\n'],
  ])('%s', (_, before) => {
    expect(fixed(before)).toBe(before);
  });

  test('a page, which has fewer fields', () => {
    expect(fix('Title: T\ntopcs: x\n', 'page')).toContain('title: T\ntopcs: x\n');
  });
});

/** A right value, and what a person wrote in its place. */
const slips = fc.record({
  title: fc.constantFrom('title', 'Title', 'titel', 'TITLE'),
  words: fc.constantFrom('As it – stands', 'As it &ndash; stands', 'As it &#8211; stands'),
  date: fc.constantFrom('2021-08-26', '26.08.2021', '26/08/2021', '26 August 2021', '2021/8/26'),
  topics: fc.constantFrom('topics', 'topcs', 'Topics', 'topic'),
  names: fc.constantFrom(
    ['afghanistan'],
    ['Afghanistan', 'diplomacy'],
    ['Foreign affairs', 'Афганистан', 'diplomacy'],
  ),
  source: fc.constantFrom('tass', 'TASS', 'Tass'),
});
const quotes = fc.constantFrom('', "'", '"');
const comment = fc.constantFrom('', ' # as filed', '  # "quoted": yes');
const layout = fc.record({
  quote: quotes,
  comment,
  isFlow: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  between: fc.constantFrom('', '\n', '# a line of its own\n'),
  newline: fc.constantFrom('\n', '\r\n'),
  body: fc.string({ maxLength: 40 }),
});

test('whatever the layout: the data are the right ones, and all else is as it was', () => {
  fc.assert(
    fc.property(slips, layout, (slip, look) => {
      const write = (right: boolean) => {
        const q = (value: string) => `${look.quote}${value}${look.quote}`;
        const names = right
          ? ['afghanistan', 'diplomacy'].filter((id) =>
              id === 'diplomacy' ? slip.names.length > 1 : true,
            )
          : slip.names;
        const ordered = right && slip.names[0] === 'Foreign affairs' ? names.toReversed() : names;
        const list = look.isFlow
          ? ` [${ordered.map(q).join(', ')}]${look.comment}\n`
          : `${look.comment}\n${ordered.map((name) => `  - ${q(name)}\n`).join('')}`;
        const lines = [
          `${right ? 'title' : slip.title}: ${q(right ? 'As it – stands' : slip.words)}${look.comment}\n`,
          `date: ${q(right ? '2021-08-26' : slip.date)}${look.comment}\n`,
          `${right ? 'topics' : slip.topics}:${list}`,
          `source: ${q(right ? 'tass' : slip.source)}\n`,
        ];
        const fields = look.order.map((at) => lines[at] ?? '').join(look.between);
        return `---\n${fields}---\n`.replaceAll('\n', look.newline) + look.body;
      };
      const [before, wanted] = [write(false), write(true)];
      const after = fixFrontMatter(before, { kind: 'article', vocabularies });
      expect(after).toBe(wanted);
      expect(fixFrontMatter(after, { kind: 'article', vocabularies })).toBe(after);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 1500) },
  );
});

test('what is right already does not change, whatever else the file says', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  const own = fc.dictionary(fc.constantFrom('x-a', 'x-b'), value);
  const texts = fc.dictionary(fc.constantFrom('title', 'summary'), fc.string());
  fc.assert(
    fc.property(own, texts, (notes, words) => {
      const data = { ...notes, ...words };
      const yaml = Object.entries(data)
        .map(([name, item]) => `${name}: ${JSON.stringify(item)}\n`)
        .join('');
      expect(parse(fixed(yaml)) ?? {}).toEqual(parse(yaml) ?? {});
      expect(fixed(yaml)).toBe(yaml);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 500) },
  );
});
