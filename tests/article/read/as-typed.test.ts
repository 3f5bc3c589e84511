import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../../src/archive/site-schema.ts';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { applyFixes } from '../../../src/article/write/apply-fixes.ts';
import { checkSchema } from '../../../src/article/read/check-schema.ts';
import { editionSchema } from '../../../src/article/read/schema.ts';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';

const check = (source: string) => {
  const yaml = parseYaml('x.md', source);
  const { value, problems } = checkSchema('x.md', yaml, editionSchema);
  return { value, problems: [...yaml.problems, ...problems] };
};
const fixed = (source: string) =>
  applyFixes(
    source,
    check(source).problems.flatMap(({ fix }) => (fix ? [fix] : [])),
  );

/** What YAML 1.2 takes for a number, true, false or nothing. */
const typed =
  '007 0815 1.10 0x10 0o14 1e3 .inf -.INF .nan .5 5. +1 -0 1.0 12345678901234567890 true False null'.split(
    ' ',
  );

describe('a text that YAML takes for something else is shown in quotes as it was typed', () => {
  test.each(typed)('%s', (text) => {
    for (const [source, right] of [
      [`title: ${text}\n`, `title: "${text}"\n`],
      [`title: T\npeople: [A, ${text}]\n`, `title: T\npeople: [A, "${text}"]\n`],
      [`title: T\npeople:\n  - ${text}\n`, `title: T\npeople:\n  - "${text}"\n`],
      [`title: T\npeople: ${text}\n`, `title: T\npeople: "${text}"\n`],
      [`title: T\nphoto: { credit: ${text} }\n`, `title: T\nphoto: { credit: "${text}" }\n`],
      [`title: T\nphoto:\n  credit: ${text}\n`, `title: T\nphoto:\n  credit: "${text}"\n`],
    ] as const) {
      const [problem, ...others] = check(source).problems;
      expect(others).toEqual([]);
      expect(problem?.message).toContain(`: ${text} is not text`);
      expect(problem?.hint).toContain(`put it in quotes: "${text}"`);
      expect(fixed(source)).toBe(right);
      expect(check(right).problems).toEqual([]);
    }
  });

  test('nothing at all may be meant by what stands for nothing', () => {
    expect(check('title: T\nsummary: ~\n').problems).toMatchObject([
      { hint: 'put it in quotes: "~", or delete the field', fix: { isSure: false } },
    ]);
    expect(check('title: T\nsummary:\n').problems).toMatchObject([
      { hint: 'write it or delete the field' },
    ]);
  });

  test('in vocabularies and settings too', () => {
    const of = (source: string) =>
      readVocabulary('topic', source, ['en', 'ru']).problems.map(({ hint }) => hint);
    expect(of('a:\n  label: 007\n')).toEqual(['put it in quotes: "007"']);
    expect(of('a:\n  label: { en: 1.10, ru: да }\n')).toEqual(['put it in quotes: "1.10"']);
    expect(of('a:\n  label: A\n  aliases: [0x10]\n')).toEqual(['put it in quotes: "0x10"']);
    expect(of('007:\n  label: Bond\n')).toEqual(['put it in quotes: "007"']);
    expect(of('2024:\n  label: The year\n')).toEqual([]);
    const { problems } = readSite('site.yaml', 'name: 007\nurl: https://example.org/\n');
    expect(problems.map(({ hint }) => hint)).toEqual(['put it in quotes: "007"']);
  });

  test('words of YAML 1.1, and what looks like a time or a day, are texts', () => {
    for (const text of ['yes', 'no', 'on', 'off', '12:30', '1_000', '2024-05-01', '0b11', '1,5']) {
      expect(check(`title: ${text}\n`)).toMatchObject({ value: { title: text }, problems: [] });
    }
  });
});

describe('of figures where a date belongs is said what date they are', () => {
  test.each([
    ['date: 20240508', 'write it as 2024-05-08', '2024-05-08'],
    ['updated: 20240508', 'write it as 2024-05-08', '2024-05-08'],
    ['notes: [{ date: 20240508, text: x }]', 'write it as 2024-05-08', '2024-05-08'],
    ['withdrawn: { date: 20240508, reason: x }', 'write it as 2024-05-08', '2024-05-08'],
  ])('%s', (line, hint, meant) => {
    const [problem] = check(`title: T\n${line}\n`).problems;
    expect(problem).toMatchObject({ hint, fix: { text: meant, isSure: true } });
  });
});

test('whatever is typed behind a colon is read as typed, or there is a problem', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...typed,
      ...'# #5 : - , [ ] { } & * ! | > % @ ` " \' \\ \\n ~ ? << --- ... = a b Doha 5 é я ب 🙂'.split(
        ' ',
      ),
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }).filter((text) => !/\p{C}/u.test(text)),
    fc.constantFrom(' ', '  ', ': ', ' #', '\u00A0'),
  );
  const value = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((all) => all.join('').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(value, fc.constantFrom('title: ', 'title: T\npeople:\n  - '), (text, before) => {
      const { value: read, problems } = check(`${before}${text}\nsummary: S\n`);
      if (problems.length > 0 || read === undefined) {
        expect(problems.length).toBeGreaterThan(0);
        return;
      }
      const words = before === 'title: ' ? [read.title] : (read.people ?? []);
      // Spaces at the ends of a text of any kind are not part of it.
      // Quotes, brackets and the mark of a block are what the editor wrote them for.
      if (/^["'[|>]/.test(text)) return;
      expect(words).toEqual([text.trim()]);
      expect(read.summary).toBe('S');
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 3000) },
  );
});
