import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../../src/importing/readers/markdown/split-front-matter.ts';

test.each([
  ['YAML', '---\ntitle: A\ndate: 2015-01-02 11:00:28 -0400\n---\nBody', 5],
  ['TOML', '+++\ntitle = "A"\ndate = 2015-01-02T11:00:28-04:00\n+++\nBody', 5],
  ['JSON', '{\n  "title": "A", "x": "}",\n  "date": "2015-01-02"\n}\nBody', 5],
  ['JSON between semicolons', ';;;\n{"title": "A", "date": "2015-01-02"}\n;;;\nBody', 4],
  ['YAML after empty lines', '\n\n---\ntitle: A\ndate: 2015-01-02\n---\nBody', 7],
])('%s', (_, text, lines) => {
  const split = splitFrontMatter(text);
  if (typeof split === 'string') throw new Error(split);
  expect(split.data['title']).toBe('A');
  expect(String(split.data['date'])).toMatch(/^2015-01-02/);
  expect(split.body.trim()).toBe('Body');
  expect(split.bodyLine).toBeLessThanOrEqual(lines);
});

test('a text without frontmatter is body alone', () => {
  expect(splitFrontMatter('# A\n\n---\n\nB')).toEqual({
    data: {},
    body: '# A\n\n---\n\nB',
    bodyLine: 1,
  });
});

test.each([
  ['---\ntitle: A\n', 'its frontmatter is not closed with ---'],
  ['{ "title": "A"', 'its frontmatter is not closed with }'],
  ['---\n- a\n---\n', 'its frontmatter is not a list of fields'],
])('%j is explained', (text, message) => {
  expect(splitFrontMatter(text)).toBe(message);
});

test('what is not YAML, TOML or JSON is explained', () => {
  expect(splitFrontMatter('---\ntitle: "A\n---\n')).toMatch(/^its frontmatter is not YAML: /);
  expect(splitFrontMatter('+++\ntitle = A\n+++\n')).toMatch(/^its frontmatter is not TOML: /);
  expect(splitFrontMatter(';;;\n{,}\n;;;\n')).toMatch(/^its frontmatter is not JSON: /);
});

test('a bomb of aliases is refused', () => {
  const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => pair.split('')))
    lines.push(`${next}: &${next} [${Array.from({ length: 9 }, () => `*${one}`).join(',')}]`);
  expect(splitFrontMatter(`---\n${lines.join('\n')}\n---\n`)).toMatch(
    /its frontmatter is not YAML/,
  );
});
