import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeNames } from '../../src/editing/change-names.ts';
import { correctArticle } from '../../src/editing/correct-article.ts';
import { openSession, type EditingSession } from '../../src/editing/editing-session.ts';
import { writeFixes } from '../../src/editing/fix-files.ts';
import { newArticle } from '../../src/editing/new-article.ts';
import { stageLedger } from '../../src/editing/stage-ledger.ts';
import { findLedgerFixes, recordPermalinks } from '../../src/editing/write-ledger.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { readTree, temporaryFolder, writeTree } from '../helpers/site-folder.ts';

let folder = '';
let contentDir = '';
const now = Date.parse('2024-06-01T12:00:00Z');

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const id = (n: number) => `10000000-0000-4000-8000-00000000000${n}`;
const article = (n: number, more = '', date = '2024-05-01') =>
  `---\nid: ${id(n)}\ntitle: Article ${n}\ndate: ${date}\ntopics: diplomacy\n${more}---\n\nText ${n}.\n`;
const check = () => readContent({ contentDir, now });
const rules = async () => (await check()).problems.map(({ rule, line }) => `${rule}:${line}`);
const fix = async (begins = false) => {
  const fixes = await findLedgerFixes(contentDir, await check(), begins);
  writeFixes(contentDir, fixes);
  return fixes.map(({ file }) => file);
};
const put = (file: string, text: string) => writeTree(contentDir, { [file]: text });
const linesOf = (file: string) =>
  readFileSync(path.join(contentDir, file), 'utf8').trimEnd().split('\n');
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};
const move = (from: string, to: string) =>
  renameSync(path.join(contentDir, from), path.join(contentDir, to));
function session(): EditingSession {
  const opened = openSession(contentDir, now);
  if ('problems' in opened) throw new Error(opened.problems[0]?.message);
  return opened;
}

beforeEach(async () => {
  // The commands ask for the time.
  vi.useFakeTimers({ now, toFake: ['Date'] });
  folder = await temporaryFolder();
  contentDir = path.join(folder, 'content');
  await writeTree(folder, {
    '.gitattributes': readFileSync(path.join(import.meta.dirname, '../../.gitattributes'), 'utf8'),
    'content/site.yaml': 'name: A\nurl: https://example.org/\neditions: [en, ru]\n',
    'content/topics.yaml': 'diplomacy: Diplomacy\nwar: War\n',
    'content/articles/a.md': article(1),
    'content/articles/b.md': article(2),
    'content/articles/draft.md': article(3, 'status: draft\n'),
    'content/articles/later.md': article(4, '', '2024-07-01'),
    'content/articles/held.md': article(5, 'embargo: 2024-07-01T00:00:00Z\n'),
  });
  git('init', '-qb', 'main');
});

afterEach(() => {
  vi.useRealTimers();
});

test('without a folder nothing is said or written; with one, all that is published has its line, once', async () => {
  expect(await rules()).toEqual([]);
  expect(await fix()).toEqual([]);
  await recordPermalinks(contentDir);
  expect(Object.keys(await readTree(contentDir)).filter((file) => /tsv/.test(file))).toEqual([]);
  expect(await fix(true)).toEqual(['permalinks/2024-05.tsv', 'permalinks/pages.tsv']);
  expect(linesOf('permalinks/2024-05.tsv').map((line) => line.split('\t')[0])).toEqual([
    '/2024/05/01/a/',
    '/2024/05/01/b/',
  ]);
  expect(await rules()).toEqual([]);
  expect(await fix()).toEqual([]);
});

test('two branches that add articles and move one merge without a conflict, and one sorted line each is left', async () => {
  await fix(true);
  commit();
  git('checkout', '-qb', 'other');
  await put('articles/c.md', article(6));
  await put('articles/first.md', article(7));
  move('articles/b.md', 'articles/moved.md');
  await put('articles/moved.md', article(2, 'aliases: [/2024/05/01/b/]\n'));
  await fix();
  commit();
  git('checkout', '-q', 'main');
  await put('articles/b2.md', article(8));
  await put('articles/z.md', article(9));
  await fix();
  commit();
  git('merge', '-q', '--no-edit', 'other');
  expect(git('status', '--porcelain')).toBe('');
  expect(await rules()).toEqual([]);
  await fix();
  const lines = linesOf('permalinks/2024-05.tsv');
  expect(lines).toEqual(lines.toSorted());
  expect(lines.map((line) => line.split('\t')[0])).toEqual(
    ['a', 'b', 'b2', 'c', 'first', 'moved', 'z'].map((name) => `/2024/05/01/${name}/`),
  );
  expect(lines[1]).toMatch(/\tmoved \/2024\/05\/01\/moved\/$/);
  expect(await rules()).toEqual([]);
  expect(await fix()).toEqual([]);
});

test('an address that a commit has is never forgotten; one that none has is', async () => {
  await fix(true);
  commit();
  await put('articles/new.md', article(6));
  await fix();
  move('articles/new.md', 'articles/better.md');
  move('articles/a.md', 'articles/other.md');
  expect(await rules()).toEqual([
    'missing-permalink:1',
    'missing-permalink:1',
    'lost-permalink:1',
    'lost-permalink:3',
  ]);
  await fix();
  expect(await rules()).toEqual(['lost-permalink:1']);
  rmSync(path.join(folder, '.git'), { recursive: true });
  move('articles/better.md', 'articles/best.md');
  await fix();
  expect(await rules()).toEqual(['lost-permalink:1', 'lost-permalink:4']);
});

describe('a command writes lines of what it changed', () => {
  const stateOf = (name: string) =>
    linesOf('permalinks/2024-05.tsv')
      .find((line) => line.startsWith(`/2024/05/01/${name}/`))
      ?.split('\t')[4];

  test('of a new article, but not of one that waits', async () => {
    await fix(true);
    const details = { source: [], topic: ['war'], title: 'News' };
    const { file } = await newArticle(session(), { ...details, date: '2024-05-01' }, id(8));
    await recordPermalinks(contentDir, [file]);
    const later = await newArticle(session(), { ...details, date: '2030-05-01' }, id(9));
    await recordPermalinks(contentDir, [later.file]);
    // Of the month in which it was added.
    expect(linesOf('permalinks/2024-06.tsv')).toEqual([
      `/2024/05/01/news/\t${id(8)}\ten\t2024-06-01\tlive`,
    ]);
    expect(linesOf('permalinks/pages.tsv').map((line) => line.split('\t')[0])).toContain(
      '/topics/war/',
    );
    expect((await rules()).filter((rule) => /permalink/.test(rule))).toEqual([]);
  });

  test('of a withdrawal', async () => {
    await fix(true);
    const file = path.join(contentDir, 'articles/a.md');
    const words = 'It was forged.';
    correctArticle(session(), file, { words, withdraw: true, date: '2024-05-20' });
    expect(await rules()).toEqual(['outdated-permalink:1']);
    await recordPermalinks(contentDir, [file]);
    expect(stateOf('a')).toBe('withdrawn');
    expect(await rules()).toEqual([]);
  });

  test('of a topic with another id', async () => {
    await fix(true);
    await changeNames({ ...session(), dryRun: false }, 'topic', 'rename', ['diplomacy', 'talks']);
    await recordPermalinks(contentDir);
    expect(linesOf('permalinks/pages.tsv')).toEqual([
      '/ru/topics/diplomacy/\ttopics/diplomacy\tru\t-\tmoved /ru/topics/talks/',
      '/ru/topics/talks/\ttopics/talks\tru\t-\tlive',
      '/topics/diplomacy/\ttopics/diplomacy\ten\t-\tmoved /topics/talks/',
      '/topics/talks/\ttopics/talks\ten\t-\tlive',
    ]);
    expect(await rules()).toEqual([]);
  });

  test('nothing while a line of the ledger cannot be read', async () => {
    await fix(true);
    await put('permalinks/2024-04.tsv', 'what is this\n');
    await put('articles/c.md', article(6));
    await recordPermalinks(contentDir);
    expect(await rules()).toEqual(['permalink-line:1']);
  });
});

describe('the hook', () => {
  test('adds the lines of what is staged to the commit, as it is staged', async () => {
    await fix(true);
    commit();
    await put('articles/c.md', article(6));
    git('add', 'content/articles/c.md');
    await put('articles/not-staged.md', article(7));
    expect(await stageLedger(contentDir)).toEqual(['permalinks/2024-05.tsv']);
    git('commit', '-qm', 'x');
    expect(git('show', 'HEAD:content/permalinks/2024-05.tsv')).toMatch(/\/b\/.*\n.*\/c\/.*\n$/);
    expect(git('status', '--porcelain').trim()).toBe('?? content/articles/not-staged.md');
    expect(await stageLedger(contentDir)).toEqual([]);
  });

  test('leaves a file with other changes to the next commit', async () => {
    await fix(true);
    commit();
    await put('articles/c.md', article(6));
    git('add', 'content/articles/c.md');
    await put('articles/d.md', article(7));
    await fix();
    await stageLedger(contentDir);
    git('commit', '-qm', 'x');
    expect(git('status', '--porcelain').trim().split('\n')).toEqual([
      'M content/permalinks/2024-05.tsv',
      '?? content/articles/d.md',
    ]);
    expect(await rules()).toEqual([]);
  });

  test('does nothing where the archive has no ledger', async () => {
    commit();
    await put('articles/c.md', article(6));
    git('add', '-A');
    expect(await stageLedger(contentDir)).toEqual([]);
  });
});
