import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCorrection, withdraw } from '../../../src/article/write/add-notice.ts';
import type { Correction } from '../../../src/article/article.ts';
import { readFileName } from '../../../src/article/article-file.ts';
import { readArticle } from '../../../src/article/read/read-article.ts';

const name = readFileName('articles/2021/2021-08-26-x.md', ['en']);
function read(text: string) {
  const { value, problems } = readArticle(name, Buffer.from(text), '', 'original');
  if (!value) throw new Error(JSON.stringify(problems));
  return value.data;
}
const article = (fields: string) =>
  `---\ntitle: "T" # as printed\ndate: 2021-08-26\n${fields}---\nText.\n`;
const notice: Correction = { date: '2021-09-01', kind: 'correction', text: 'It was: "Tuesday".' };

test('a correction is readable in the file', () => {
  expect(addCorrection(article(''), notice)).toBe(
    article(
      'corrections:\n  - date: 2021-09-01\n    kind: correction\n    text: \'It was: "Tuesday".\'\n',
    ),
  );
});

test('a withdrawal says so, with its date and reason', () => {
  const fields = 'status: published # at once\n';
  const text = withdraw(article(fields), { date: '2021-09-01', reason: 'It was forged.' });
  expect(text).toMatch(/\nstatus: withdrawn # at once\n/);
  expect(read(text ?? '')).toMatchObject({
    status: 'withdrawn',
    withdrawn: { date: '2021-09-01', reason: 'It was forged.' },
  });
});

test('what is not readable is not edited', () => {
  expect(addCorrection('---\ntitle: [\n---\n', notice)).toBeUndefined();
  expect(addCorrection('No frontmatter', notice)).toBeUndefined();
});

test('whatever is there, one correction more is there, and nothing else is another', () => {
  const words = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.constantFrom(
      'a: b',
      '# no',
      "it's",
      '"x"',
      '- y',
      'null',
      '1',
      '[z]',
      'ل',
      'два\u00A0слова',
    ),
  );
  const text = words.map((each) => each.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim() || 'x');
  const kind = fc.constantFrom('correction', 'update', 'clarification', 'typo');
  const added = fc.record({ date: fc.constant('2021-09-01'), kind, text });
  const items = fc.array(text, { minLength: 1, maxLength: 3 });
  const quote = (each: string) => JSON.stringify(each);
  const before = fc.oneof(
    fc.constant(''),
    fc.constant('corrections: []\n'),
    fc.constant('corrections:\n'),
    text.map((each) => `corrections: { date: 2021-08-27, text: ${quote(each)} }\n`),
    text.map((each) => `corrections:\n  date: 2021-08-27 # then\n  text: ${quote(each)}\n`),
    items.map(
      (all) =>
        `corrections: [${all.map((each) => `{ date: 2021-08-27, text: ${quote(each)} }`).join(', ')}]\n`,
    ),
    items.map(
      (all) =>
        `corrections:\n${all.map((each) => `- text: ${quote(each)}\n  date: 2021-08-27\n`).join('')}`,
    ),
  );
  const other = fc.constantFrom(
    '',
    '# a line of its own\n',
    'topics: [a, "b"]\n',
    "x-note: 'n'\n\n",
  );
  fc.assert(
    fc.property(other, before, added, (rest, fields, correction) => {
      const source = article(rest + fields);
      const changed = addCorrection(source, correction);
      if (changed === undefined) throw new Error('it was not edited');
      // A field without a value says nothing, and is an error until it is filled.
      const old = read(fields === 'corrections:\n' ? article(rest) : source);
      expect(read(changed)).toEqual({
        ...old,
        corrections: [...(old.corrections ?? []), correction],
      });
      expect(changed.startsWith(article(rest).slice(0, -'---\nText.\n'.length))).toBe(true);
      expect(changed.endsWith('---\nText.\n')).toBe(true);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 2000) },
  );
});

test('whatever is there, a withdrawal is there, and nothing else is another', () => {
  const reason = fc
    .oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom('a: b', '# no', '- y'))
    .map((each) => each.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim() || 'x');
  const lines = [
    'status: published # at once\n',
    'status: "draft"\n',
    'topics:\n  - a # first\n  - "b"\n',
    "x-note: 'status: draft'\n\n",
    '# a line of its own\n',
    'summary: >\n  In\n  short\n',
  ];
  const fields = fc
    .shuffledSubarray(lines)
    .filter((all) => all.filter((line) => line.startsWith('status')).length < 2);
  fc.assert(
    fc.property(fields, reason, fc.constantFrom('\n', '\r\n'), (all, words, newline) => {
      const source = article(all.join('')).replaceAll('\n', newline);
      const changed = withdraw(source, { date: '2021-09-01', reason: words });
      if (changed === undefined) throw new Error('it was not edited');
      expect(read(changed)).toEqual({
        ...read(source),
        status: 'withdrawn',
        withdrawn: { date: '2021-09-01', reason: words },
      });
      const kept = all.filter((line) => !line.startsWith('status')).join('');
      const rest = changed.replace(/^status: .*\r?\n/m, '').replaceAll('\r\n', '\n');
      expect(rest.startsWith(article(kept).slice(0, -'---\nText.\n'.length))).toBe(true);
      expect(changed.endsWith(`---${newline}Text.${newline}`)).toBe(true);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 500) },
  );
});
