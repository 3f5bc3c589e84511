import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/article/read/front-matter.ts';
import {
  articleStem,
  shortenSlug,
  writeArticle,
} from '../../../src/article/write/write-article.ts';

const id = '0b6f6c0a-6f0e-4a52-9a5c-0d1f6b1f2a11';

test('writes only what is there, a list of one as the one', () => {
  const article = { id, title: 'A: b', date: '2021-08-26', source: ['tass'], topics: [] };
  expect(writeArticle(article, 'Text.\n')).toBe(
    `---\nid: ${id}\ntitle: 'A: b'\ndate: 2021-08-26\nsource: tass\n---\n\nText.\n`,
  );
});

test.each([
  ['1937-07', 'date: 1937-07'],
  ['1937', 'date: 1937'],
  ['0850', "date: '0850'"],
])('writes %s as a date that is read again', (date, line) => {
  const text = writeArticle({ id, title: 'T', date }, '');
  expect(text).toContain(`\n${line}\n`);
  const split = splitFrontMatter('x.md', text);
  expect('yaml' in split && split.yaml.data).toMatchObject({ date });
});

test('whatever the headline, the file says it again when read', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029\uFEFF]/gu, ''));
  const odd = fc.constantFrom(
    'yes',
    '1',
    '2021-08-26',
    '---',
    '# a',
    '"a" b',
    "'",
    'a: b',
    '&a',
    '|',
    '',
  );
  fc.assert(
    fc.property(fc.oneof(line, odd), (title) => {
      const text = writeArticle({ id, title, date: '2021-08-26', topics: ['a', 'b'] }, 'Text.');
      const split = splitFrontMatter('x.md', text);
      if ('problems' in split) throw new Error(JSON.stringify(split.problems));
      expect(split.yaml.problems).toEqual([]);
      expect(split.yaml.data).toEqual({ id, title, date: '2021-08-26', topics: ['a', 'b'] });
      expect(split.body.trim()).toBe('Text.');
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 300) },
  );
});

test('names the file by day and slug', () => {
  expect(articleStem('2021-08-26', 'a-b')).toBe('articles/2021/2021-08-26-a-b');
  expect(articleStem('1937-07', 'a-b')).toBe('articles/1937/1937-07-a-b');
  expect(articleStem('1937', 'a-b')).toBe('articles/1937/1937-a-b');
});

test('cuts a long slug between words', () => {
  expect(shortenSlug(`${'abcde-'.repeat(13)}fghijkl`)).toBe('abcde-'.repeat(13).slice(0, -1));
  expect(shortenSlug('x'.repeat(100))).toHaveLength(80);
});
