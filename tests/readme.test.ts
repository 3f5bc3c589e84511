import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../src/formats/host/host-headers.ts';
import { readFileName } from '../src/article/article-file.ts';
import { readArticle } from '../src/article/read/read-article.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const readme = read('README.md');

describe('the commands of package.json', () => {
  test('each have their file', () => {
    const files = Object.values(scripts).flatMap(
      (line) => /^node (?:--\S+ )*(\S+)/.exec(line)?.[1] ?? [],
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('each stand in the README', () => {
    const named = (name: string) => new RegExp(`npm (?:run )?${name}\\b`).test(readme);
    expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
  });
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names only commands that exist', (file) => {
  const named = [...read(file).matchAll(/npm (?:run ([a-z]+)|(start|test))\b/g)];
  expect(named.length).toBeGreaterThan(2);
  expect(named.map((match) => match[1] ?? match[2] ?? '').filter((name) => !scripts[name])).toEqual(
    [],
  );
});

test('the links of both lead to files', () => {
  const links = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? ''),
  );
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test('the article in the README is a good one', () => {
  const example = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const name = readFileName('articles/2021/2021-08-26-x.md', ['en', 'ru']);
  const { value, problems } = readArticle(name, Buffer.from(example), '', 'original');
  expect(problems).toEqual([]);
  expect(value?.data.topics).toEqual(['afghanistan', 'russia']);
});

test('the headers in the README are those of the site', () => {
  const lines = Object.entries(securityHeaders).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  expect(lines.filter((line) => !readme.includes(line))).toEqual([]);
});
