import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, utimes } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openCache } from '../../src/cache/cache.ts';
import { checkAll, type CheckOptions } from '../../src/reading/check-archive.ts';
import { checkFolder } from '../../src/reading/check-folder.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

vi.mock(import('../../src/reading/check-folder.ts'), async (original) => {
  const { checkFolder } = await original();
  return { checkFolder: vi.fn(checkFolder) };
});

const noon = Date.parse('2024-07-01T12:00:00Z');
const hour = 3_600_000;
const article = (title: string, fields = '', body = 'Text.\n') =>
  `---\ntitle: ${title}\ndate: 2021-08-26\nsource: tass\n${fields}---\n${body}`;
const tree = {
  'content/site.yaml': 'name: A\nurl: https://example.org/\n',
  'content/sources.yaml': 'tass:\n  label: TASS\n',
  'content/articles/a.md': article('All is well.'),
  'content/articles/b.md': article('B', '', 'See [C](/2021/08/26/c/).\n'),
  'content/articles/c.md': article('C', 'embargo: 2024-07-01T14:00Z\n'),
  'content/notes.txt': 'Nobody reads this.',
};

let root = '';
const place = (file: string) => path.join(root, file);
const put = (files: Record<string, string>) => writeTree(root, files);

/** As the command does, with a cache of its own each time; and whether the content was read for it. */
async function check(more: Partial<CheckOptions> = {}) {
  vi.mocked(checkFolder).mockClear();
  const cache = openCache(place('cache'));
  const { linesOf, ...said } = await checkAll({
    contentDir: place('content'),
    now: noon,
    cache,
    ...more,
  });
  cache.close();
  return { said, linesOf, isRead: vi.mocked(checkFolder).mock.calls.length > 0 };
}

const rulesOf = ({ said }: Awaited<ReturnType<typeof check>>) =>
  said.problems.map(({ file, rule }) => `${file} ${rule}`);

/** What a check says that knows nothing of earlier ones. */
async function checkAnew(more: Partial<CheckOptions> = {}) {
  const cache = openCache(await temporaryFolder());
  const { said } = await check({ cache, ...more });
  return said;
}

beforeEach(async () => {
  root = await temporaryFolder();
  await put(tree);
});

test('where nothing changed it says the same again, and reads nothing', async () => {
  const first = await check();
  expect(rulesOf(first)).toEqual([
    'articles/a.md headline-stop',
    'articles/b.md broken-link',
    'notes.txt unused-file',
  ]);
  expect(first.said).toMatchObject({
    looked: 6,
    waiting: expect.stringContaining('1 article') as unknown,
  });
  expect(first.isRead).toBe(true);
  const again = await check();
  expect(again.said).toEqual(first.said);
  expect(again.linesOf('articles/a.md')?.[1]).toBe('title: All is well.');
  expect(again.isRead).toBe(false);
});

test('so it does when files were touched, written anew, or added to git', async () => {
  await check();
  await utimes(place('content/articles/a.md'), 1, 1);
  expect((await check()).isRead).toBe(false);
  const content = tree['content/articles/a.md'];
  await put({ 'content/articles/a.md': 'another' });
  await put({ 'content/articles/a.md': content });
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root });
  expect((await check()).isRead).toBe(false);
});

describe('it reads again, and says what a check without a cache says, after', () => {
  test.each<[string, (() => Promise<unknown>) | Partial<CheckOptions>]>([
    ['another text', () => put({ 'content/articles/a.md': article('All is well!') })],
    ['one of the same length', () => put({ 'content/articles/a.md': article('All is well,') })],
    ['a new article', () => put({ 'content/articles/d.md': article('D.') })],
    ['a removed one', () => rm(place('content/articles/c.md'))],
    ['another name', () => put({ 'content/articles/x/a.md': article('All is well.') })],
    [
      'other settings',
      () =>
        put({ 'content/site.yaml': `${tree['content/site.yaml']}rules: { headline-stop: off }\n` }),
    ],
    ['another vocabulary', () => put({ 'content/sources.yaml': 'reuters:\n  label: Reuters\n' })],
    ['an error', () => put({ 'content/articles/a.md': article('A', 'topic: x\n') })],
    ['what cannot be read', () => put({ 'content/site.yaml': 'name: [' })],
    ['another address', { siteUrl: 'https://example.net/' }],
    ['another AS_OF', { asOf: '2024-07-02' }],
    ['a moment at which something comes out', { now: noon + 2 * hour }],
    ['the next day', { now: noon + 24 * hour }],
    ['an earlier day', { now: noon - 24 * hour }],
  ])('%s', async (_, change) => {
    await check();
    const more = typeof change === 'function' ? {} : change;
    if (typeof change === 'function') await change();
    const after = await check(more);
    expect(after.isRead).toBe(true);
    expect(after.said).toEqual(await checkAnew(more));
  });
});

test('within a day nothing is read until something comes out', async () => {
  await check();
  expect((await check({ now: noon + 2 * hour - 1 })).isRead).toBe(false);
  const later = await check({ now: noon + 2 * hour });
  expect(rulesOf(later)).not.toContain('articles/b.md broken-link');
  expect(later.said.waiting).toBe('');
});

test('what cannot be read whole is read again by each', async () => {
  await put({ 'content/articles/a.md': article('A', 'topic: x\n') });
  const first = await check();
  const again = await check();
  expect(again.said).toEqual(first.said);
  expect([first.isRead, again.isRead]).toEqual([true, true]);
});

test('what another person may read is read again by each', async () => {
  const picture = place('content/articles/map.png');
  await put({ 'content/articles/a.md': article('A', '', '![A map](map.png)\n') });
  await mkdir(picture);
  expect(rulesOf(await check())).toContain('articles/a.md no-picture');
  await rm(picture, { recursive: true });
  await symlink('map.png', picture);
  const first = await check();
  expect(rulesOf(first)).toContain('articles/a.md unreadable');
  const again = await check();
  expect(again.said).toEqual(first.said);
  expect([first.isRead, again.isRead]).toEqual([true, true]);
});

test('one check is kept and no more', async () => {
  await check();
  const rows = () => {
    const db = new DatabaseSync(place('cache/cache-1.sqlite'));
    const count = db.prepare("select count(*) n from entries where kind like 'last check %'").get();
    db.close();
    return count?.['n'];
  };
  expect(rows()).toBe(1);
  await put({ 'content/articles/a.md': article('Another.') });
  await check();
  await check({ asOf: '2022-01-01' });
  expect(rows()).toBe(1);
});

describe('it reads again when the cache', () => {
  const file = () => place('cache/cache-1.sqlite');
  const edit = (statement: string) => {
    const db = new DatabaseSync(file());
    expect(db.prepare(statement).run().changes).toBe(1);
    db.close();
  };
  test.each<[string, () => unknown]>([
    ['is gone', () => rm(place('cache'), { recursive: true })],
    ['is cut off', () => truncate(file(), 40_000)],
    [
      'says something else',
      () =>
        edit(
          `update entries set value = replace(value, 'broken', 'sound') where kind like 'last check %'`,
        ),
    ],
    [
      'says less',
      () => edit(`update entries set value = substr(value, 1, 200) where kind like 'last check %'`),
    ],
    [
      'is of other code',
      () => edit(`update entries set kind = 'last check 0' where kind like 'last check %'`),
    ],
    ['says nothing', () => edit(`update entries set value = '' where kind like 'last check %'`)],
  ])('%s', async (_, damage) => {
    const { said } = await check();
    await damage();
    const after = await check();
    expect(after.isRead).toBe(true);
    expect(after.said).toEqual(said);
    expect((await check()).said).toEqual(said);
  });
});

test('a folder that is not there is said to be none', async () => {
  await rm(place('content'), { recursive: true });
  for (const time of ['first', 'again']) {
    const after = await check();
    expect([time, ...rulesOf(after)]).toEqual([time, '. no-content']);
  }
});
