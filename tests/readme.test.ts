import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../src/formats/host/host-headers.ts';
import { readFileName } from '../src/article/article-file.ts';
import { loadAll } from '../src/commands/all.ts';
import { readmeRows } from '../src/commands/help.ts';
import { readArticle } from '../src/article/read/read-article.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const readme = read('README.md');

test('the table of commands is that of their descriptions', async () => {
  const cells = (line: string) => line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const table = [...readme.matchAll(/^\| `npx backfile .*$/gm)].map(([line]) =>
    cells(line).slice(1, -1),
  );
  expect(table).toEqual(readmeRows(await loadAll()));
});

describe('the commands of package.json', () => {
  test('each have their file, and run a command of their name or one that knows it', async () => {
    const files = Object.values(scripts).flatMap(
      (line) => /^(?:node )?(scripts\/\S+)/.exec(line)?.[1] ?? [],
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const run = Object.entries(scripts).flatMap(([name, line]) =>
      line.startsWith('scripts/backfile ') ? [[name, line.slice('scripts/backfile '.length)]] : [],
    );
    const expected = (await loadAll()).flatMap(({ name, npmNames }) =>
      npmNames ? npmNames.map((each) => [each, `${name} ${each}`]) : [[name, name]],
    );
    expect(run.sort()).toEqual(expected.sort());
  });

  test('each stand in the README', () => {
    const named = (name: string) =>
      new RegExp(`(?:npm (?:run )?|npx backfile )${name}\\b`).test(readme);
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

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'src/README.md',
  'src/decisions.md',
];

test.each(guides)('the links of %s lead to files', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  );
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

/** What an archive may have, and the demonstration has not. */
const optional = ['content/theme.css', 'content/authors.yaml'];

/** The paths of the repository's files and folders that a text names in backticks, examples aside. */
function pathsIn(text: string): string[] {
  const inBackticks = text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\s]+)`/g);
  return [...inBackticks]
    .map((match) => match[1] ?? '')
    .filter((path) => /^(?:src|tests|scripts|content|\.github)\/[^*…]*$/.test(path))
    .filter((path) => !optional.includes(path));
}

test.each(guides)('the paths in %s exist', (file) => {
  expect(pathsIn(read(file)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('paths are found in backticks, outside of examples', () => {
  const text =
    'In `src/views/x.ts` or `src/views/`, run `npm test -- src/y.ts`.\n```\n`src/z.ts`\n```\n';
  expect(pathsIn(text)).toEqual(['src/views/x.ts', 'src/views/']);
  expect(pathsIn(read('src/README.md')).length).toBeGreaterThan(60);
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
