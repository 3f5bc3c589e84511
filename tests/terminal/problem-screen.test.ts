import { expect, test } from 'vitest';
import { stripVTControlCharacters } from 'node:util';
import type { Problem } from '../../src/problem/problem.ts';
import { countByRule, showProblems } from '../../src/terminal/problem-screen.ts';

const problem = (line: number, column: number, more: Partial<Problem> = {}): Problem => ({
  file: 'articles/a.md',
  line,
  column,
  severity: 'error',
  message: 'topics: "asai" is not in topics.yaml',
  hint: 'did you mean "asia"?',
  rule: 'unknown-topic',
  ...more,
});
const screenOf = (text: string, color = false, columns = 80) => ({
  ...{ color, columns, contentDir: '/site/content', cwd: '/site' },
  linesOf: () => text.split('\n'),
});

test('a problem with its line, a mark below the words, and the mend', () => {
  expect(showProblems([problem(3, 10)], screenOf('---\ntitle: T\ntopics: [asai, b]\n'))).toBe(
    `content/articles/a.md  1 error, 0 warnings

content/articles/a.md:3:10: error: topics: "asai" is not in topics.yaml [unknown-topic]
     3 │ topics: [asai, b]
       │          ^^^^
  → did you mean "asia"?
`,
  );
});

test('files one after another, with their counts; colours change no word', () => {
  const problems = [problem(3, 10), problem(1, 1, { file: 'articles/b.md', severity: 'warning' })];
  const text = '---\ntitle: T\ntopics: [asai, b]\n';
  const coloured = showProblems(problems, screenOf(text, true));
  expect(coloured).not.toBe(stripVTControlCharacters(coloured));
  expect(stripVTControlCharacters(coloured)).toBe(showProblems(problems, screenOf(text)));
  expect(showProblems(problems, screenOf(text))).toContain(
    'content/articles/b.md  0 errors, 1 warning',
  );
});

test('a long line is cut to the width around the words', () => {
  const line = `${'word '.repeat(60)}asai ${'more '.repeat(60)}`;
  const shown = showProblems([problem(1, 301)], screenOf(line, false, 60)).split('\n');
  const [source = '', mark = ''] = shown.slice(3);
  expect(source.length).toBeLessThanOrEqual(60);
  expect(source.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('asai');
});

test('marks stand below words after accents of their own width, and name words that run to the left', () => {
  const accents = showProblems([problem(1, 7, { length: 4 })], screenOf('e\u0301e\u0301e asai'));
  expect(accents.split('\n')[4]).toBe('       │     ^^^^');
  const arabic = showProblems([problem(1, 5, { length: 3 })], screenOf('قال أمس'));
  expect(arabic).toContain('│ ^ أمس');
});

test('what is missing, or in no file that can be read, has no line', () => {
  expect(showProblems([problem(1, 1)], screenOf('---\n'))).not.toContain('│');
  expect(
    showProblems([problem(4, 2)], { ...screenOf(''), linesOf: () => undefined }),
  ).not.toContain('│');
});

test('what there is most of is named first', () => {
  expect(countByRule([problem(1, 1), problem(2, 1, { rule: 'a' }), problem(3, 1)])).toBe(
    '2 unknown-topic, 1 a',
  );
});
