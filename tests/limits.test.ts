import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../src/text/limits.ts';
import { nearest } from '../src/text/nearest.ts';
import { parseYaml } from '../src/article/yaml/yaml.ts';
import { readContent } from '../src/reading/read-content.ts';

// What no editor writes by hand ends in time, as problems. Each of these took minutes, or does if its limit goes.
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-limits-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const range = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
/** A word for a number, without digits in it. */
const word = (index: number) =>
  Array.from(String(index + 100_000), (digit) => 'abcdefghij'[Number(digit)]).join('');
const article = (fields: string) =>
  `---\ntitle: T\ndate: 2024-05-01\nsource: tass\n${fields}---\n\nBody.\n`;

async function check(files: Readonly<Record<string, string>>) {
  const contentDir = await mkdtemp(path.join(folder, 'content-'));
  await mkdir(path.join(contentDir, 'articles'));
  const whole = {
    'site.yaml': 'name: A\nurl: https://example.org/\n',
    'sources.yaml': 'tass: { label: TASS }\n',
    'topics.yaml': range(200, (index) => `topic-${word(index)}: { label: Topic ${word(index)} }\n`),
    ...files,
  };
  for (const [file, text] of Object.entries(whole)) {
    await writeFile(path.join(contentDir, file), text);
  }
  const { problems } = await readContent({ contentDir, now: Date.UTC(2025, 0, 1), craft: true });
  return problems;
}

describe('names', () => {
  test('thousands that no vocabulary knows are each said, the first with what may be meant', async () => {
    const names = range(5000, (index) => `  - topic ${word(index * 7)}\n`);
    const problems = await check({ 'articles/a.md': article(`topics:\n${names}`) });
    const unknown = problems.filter(({ rule }) => rule === 'unknown-topic');
    expect(unknown.length).toBeGreaterThan(4900);
    const plain = unknown.filter(({ hint }) => hint?.startsWith('add it there, or'));
    expect(unknown.length - plain.length).toBe(limits.nearestNames);
    expect(new Set(unknown.map(({ line }) => line)).size).toBe(unknown.length);
  });

  test('one that thousands of files have is looked for once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`articles/n${index}.md`, article('topics: x\n')]),
    );
    const problems = await check(files);
    const hints = problems.filter(({ rule }) => rule === 'unknown-topic').map(({ hint }) => hint);
    expect(hints).toHaveLength(1000);
    expect(new Set(hints).size).toBe(1);
  });

  test('one that is as long as a book is not compared, and not quoted whole', async () => {
    const long = 'w'.repeat(1_000_000);
    const problems = await check({ 'articles/a.md': article(`topics: [${long}]\n`) });
    const [problem] = problems.filter(({ rule }) => rule === 'unknown-topic');
    expect(problem?.message.length).toBeLessThan(200);
    expect(problem?.hint).toBe('write the id of an existing entry');
    expect(nearest('w'.repeat(limits.comparedName + 1), ['w'.repeat(limits.comparedName)])).toBe(
      undefined,
    );
    expect(nearest('w'.repeat(limits.comparedName), ['w'.repeat(limits.comparedName - 1)])).toBe(
      'w'.repeat(limits.comparedName - 1),
    );
  });

  test('thousands of people in each of two articles', async () => {
    const people = (name: string) =>
      article(`people:\n${range(3000, (i) => `  - ${name} ${word(i)}\n`)}`);
    expect(
      await check({ 'articles/a.md': people('Anna'), 'articles/b.md': people('Olga') }),
    ).toEqual([]);
  });
});

describe('fields', () => {
  test.each([
    [
      'a frontmatter that is never closed',
      `---\ntitle: T\n${'words that go on and on: "and" on\n\n'.repeat(120_000)}`,
      'unclosed-frontmatter',
    ],
    [
      'one that a rule of the text closes, megabytes on',
      `---\ntitle: T\n${'words that go on: "and" on\n\n'.repeat(120_000)}---\n`,
      'yaml-limit',
    ],
    ['a text of five megabytes', article(`summary: ${'w'.repeat(5_000_000)} # x\n`), 'yaml-limit'],
  ])('%s is one problem', async (_, text, rule) => {
    const problems = await check({ 'articles/a.md': text });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  test.each([
    ['brackets', `topics: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['brackets that nothing closes', `topics: ${'['.repeat(10_000)}\n`],
    ['braces', `photo: ${'{a: '.repeat(5000)}x${'}'.repeat(5000)}\n`],
    ['lines', `x-a:\n${range(1000, (index) => `${' '.repeat(index + 1)}a:\n`)}`],
    ['hyphens', `x-a:\n  ${'- '.repeat(5000)}x\n`],
  ])('%s inside each other, thousands of times, are one problem', async (_, fields) => {
    const problems = await check({ 'articles/a.md': article(fields) });
    expect(problems).toMatchObject([{ rule: 'yaml-limit', severity: 'error' }]);
    expect(problems[0]?.message).toContain(`more than ${limits.depth} deep`);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(5);
  });

  test('brackets in words, and lists that are as deep as any, are none of that', () => {
    const words = '[a] '.repeat(200);
    expect(
      parseYaml('x.md', `title: T ${words}\nsummary: "${'['.repeat(200)}"\n`).problems,
    ).toEqual([]);
    const deep = limits.depth - 2;
    expect(parseYaml('x.md', `x: ${'['.repeat(deep)}${']'.repeat(deep)}\n`).problems).toEqual([]);
    const flat = range(500, (index) => `  - [a, { b: c }] # ${index}\n`);
    expect(parseYaml('x.md', `x:\n${flat}`).problems).toEqual([]);
  });

  test.each([
    ['unknown fields', range(10_000, (index) => `key${word(index)}: x\n`), 10_000],
    ['earlier addresses', `aliases:\n${range(5000, (i) => `  - /2020/01/01/${word(i)}/\n`)}`, 0],
    ['numbers for names', `people: [${range(5000, (index) => `${index}, `)}1]\n`, 5001],
    [
      'number signs',
      `authors:\n${range(2000, (index) => `  - A${word(index)} #${index}\n`)}`,
      2000,
    ],
  ])('thousands of %s are all said', async (_, fields, count) => {
    expect(await check({ 'articles/a.md': article(fields) })).toHaveLength(count);
  });

  test('places that cannot be read are said up to a number, and how many more there are', () => {
    const { problems } = parseYaml('x.md', 'summary: x\n'.repeat(2000));
    expect(problems).toHaveLength(limits.yamlFaults + 1);
    expect(problems.at(-1)?.message).toBe(
      'from here on 1899 more places in this text cannot be read',
    );
  });

  test('a name full of what nobody sees', async () => {
    const problems = await check({
      'articles/a.md': article(`people: ["${'a\u200B'.repeat(50_000)}"]\n`),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['long-slug', 'invisible-character']);
  });
});
