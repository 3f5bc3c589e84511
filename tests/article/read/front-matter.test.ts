import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/article/read/front-matter.ts';

function split(text: string) {
  const parts = splitFrontMatter('x.md', text);
  if ('problems' in parts) throw new Error(parts.problems[0]?.message);
  return { data: parts.yaml.data, body: parts.body, bodyLine: parts.bodyLine };
}

const problemOf = (text: string) => {
  const parts = splitFrontMatter('x.md', text);
  const [problem] = 'problems' in parts ? parts.problems : [];
  return problem && `${problem.line}:${problem.column} ${problem.rule}`;
};

describe('a file is taken apart', () => {
  test('into its fields and its text, which knows its line', () => {
    expect(split('---\ntitle: T\nslug: x\n---\nFirst.\n\nSecond.\n')).toEqual({
      data: { title: 'T', slug: 'x' },
      body: 'First.\n\nSecond.\n',
      bodyLine: 5,
    });
  });

  test.each([
    ['no text', '---\ntitle: T\n---', ''],
    ['no line end', '---\ntitle: T\n---\nText', 'Text'],
    ['a rule in the text', '---\ntitle: T\n---\na\n\n---\n\nb\n', 'a\n\n---\n\nb\n'],
    ['blanks behind the dashes', '---  \ntitle: T\n--- \nText\n', 'Text\n'],
    ['its language named', '---yaml\ntitle: T\n---\nText\n', 'Text\n'],
  ])('with %s', (_what, text, body) => {
    expect(split(text)).toMatchObject({ data: { title: 'T' }, body });
  });

  test('so that problems in its fields have the lines of the file', () => {
    const parts = splitFrontMatter('x.md', '---\n\ntitle: T\nphoto: { alt: A }\n---\n');
    expect('yaml' in parts && parts.yaml.locate(['photo', 'alt'])).toEqual({ line: 4, column: 15 });
  });

  test('again after one that was broken', () => {
    const text = '---\ntitle: [\n---\nText\n';
    expect(split(text).data).toBeUndefined();
    expect(split(text).data).toBeUndefined();
    expect(split('---\ntitle: T\n---\nText\n').data).toEqual({ title: 'T' });
  });
});

describe('a file without its fields in YAML is refused', () => {
  test.each([
    ['no frontmatter', 'Text\n', '1:1 no-frontmatter'],
    ['frontmatter further down', '\n---\ntitle: T\n---\n', '1:1 no-frontmatter'],
    ['frontmatter that does not end', '---\ntitle: T\nText\n', '3:1 unclosed-frontmatter'],
    ['four hyphens', '----\ntitle: T\n----\n', '1:1 no-frontmatter'],
    ['JavaScript', '---js\nmodule.exports = {}\n---\n', '1:1 frontmatter-language'],
    ['JSON', '---json\n{}\n---\n', '1:1 frontmatter-language'],
    ['CoffeeScript', '--- coffee\nx = 1\n---\n', '1:1 frontmatter-language'],
    ['TOML', '+++\ntitle = "T"\n+++\n', '1:1 no-frontmatter'],
    ['dashes at its beginning', '---\n---x: 1\n---\n', '2:1 frontmatter-dashes'],
    ['dashes within', '---\ntitle: T\n---x: 1\n---\n', '3:1 frontmatter-dashes'],
  ])('%s', (_what, text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
