import { execFileSync } from 'node:child_process';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openCache } from '../../src/cache/cache.ts';
import type { Site } from '../../src/archive/site.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { site as sampleSite } from '../views/archive.ts';
import { fromCached } from '../../src/reading/parsed-cache.ts';
import { createPool, type Parser } from '../../src/reading/parse-pool.ts';
import { parse } from '../../src/reading/parse-file.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { renderBody } from '../../src/article/body/body.ts';
import { bodyOf, readFileName } from '../../src/article/article-file.ts';
import { readArticle } from '../../src/article/read/read-article.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

vi.mock(import('../../src/reading/parse-pool.ts'), async (original) => {
  const { createPool } = await original();
  return { createPool: vi.fn(createPool) };
});

const demo = path.join(import.meta.dirname, '../../content');
const site = 'name: Test\nurl: https://example.org/\neditions: [en, ru]\n';

function articleText(number: number): string {
  const day = `2021-${String((number % 12) + 1).padStart(2, '0')}-07`;
  // Every seventh is wrong in one way or another.
  const wrong = number % 7 === 0 ? 'topic: x\n' : '';
  const body = number % 11 === 0 ? '![There is none](none.png)\n' : '';
  return `---\ntitle: Article ${number}\ndate: ${day}\n${wrong}---\n\nText ${number}.\n\n${body}`;
}

async function folderOf(count: number): Promise<string> {
  const folder = await temporaryFolder();
  const files = Array.from({ length: count }, (_, number): [string, string] => [
    `articles/2021/${number}.md`,
    articleText(number),
  ]);
  await writeTree(folder, { 'site.yaml': site, ...Object.fromEntries(files) });
  return folder;
}

function git(cwd: string, ...args: string[]): void {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...person, ...args], { cwd, stdio: 'ignore' });
}

function commitAll(folder: string): void {
  git(folder, 'init');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--message', 'x');
}

/** Everything that a reading gives, as text. */
async function read(contentDir: string, cacheDir?: string, now = Date.UTC(2026, 0, 1)) {
  const cache = cacheDir === undefined ? undefined : openCache(cacheDir, now);
  const content = await readContent({ contentDir, now, cache });
  cache?.close();
  const maps = (_key: string, value: unknown) => (value instanceof Map ? [...value] : value);
  // In whatever order they were read.
  const files = [...content.read].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...content, read: files }, maps, 1);
}

/** The Markdown files that are read while something is done. */
async function filesRead(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(fs, 'openSync');
  syncBuiltinESMExports();
  await work();
  const names = spy.mock.calls.map(([file]) => String(file)).filter((file) => file.endsWith('.md'));
  spy.mockRestore();
  syncBuiltinESMExports();
  return names.map((file) => path.basename(file));
}

test('what is kept of a file is what reading it gives, also under another name', async () => {
  const folder = path.join(demo, 'articles');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.md')) continue;
    const bytes = fs.readFileSync(path.join(entry.parentPath, entry.name));
    const name = readFileName(`articles/2001/2001-01-01-${entry.name}`, ['en', 'ru', 'ar']);
    const stranger = readFileName('articles/x.md', ['en']);
    const { cached } = parse({ name: stranger, bytes, role: 'edition' });
    const { craft, ...read } = readArticle(name, bytes, 'digest', 'edition');
    const expected = { ...read, ...(craft ? { craft: craft() } : {}) };
    expect(fromCached(cached, name, 'digest', bytes.length)).toEqual(expected);
    expect(fromCached(cached, name, 'digest', bytes.length + 1)).toBeUndefined();
  }
});

test('a body that is rendered on the way is the one that its page would render', () => {
  const bytes = Buffer.from(
    '---\ntitle: T\ndate: 2021-08-26\n---\n\nSee [topics](/topics/) and [more](https://a.example).[^1]\n\n[^1]: A note.\n',
  );
  const site: Site = { ...sampleSite, editions: ['en', 'ru'] };
  const name = readFileName('articles/x.ru.md', site.editions);
  const { body } = parse({ name, bytes, role: 'edition', site });
  const expected = renderBody(bodyOf(name.file, bytes).body, {
    lang: 'ru',
    words: wordsOf('ru').body,
    siteOrigin: new URL(site.url).origin,
    base: site.base,
    picture: () => undefined,
  });
  expect(expected.html).toContain('/archive/topics/');
  expect(body).toEqual({ lang: 'ru', rendered: expected });
  const withPicture = Buffer.from(`${bytes.toString()}\n![A map](map.png)\n`);
  expect(parse({ name, bytes: withPicture, role: 'edition', site }).body).toBeUndefined();
  expect(parse({ name, bytes, role: 'edition' }).body).toBeUndefined();
});

describe('a reading with a cache', () => {
  test('gives what one without gives: cold, warm, in threads, of good and bad files', async () => {
    const folder = await folderOf(400);
    const cacheDir = await temporaryFolder();
    const expected = await read(folder);
    expect(expected).toContain('there is no such field');
    expect(await read(folder, cacheDir)).toBe(expected);
    expect(await read(folder, cacheDir)).toBe(expected);
  });

  test('of the demonstration gives the same archive', async () => {
    const cacheDir = await temporaryFolder();
    const expected = await read(demo);
    expect(await read(demo, cacheDir)).toBe(expected);
    expect(await read(demo, cacheDir)).toBe(expected);
  });

  test.each([true, false])('sees every change (git: %s)', async (withGit) => {
    const folder = await folderOf(70);
    const cacheDir = await temporaryFolder();
    const file = (name: string) => path.join(folder, 'articles/2021', name);
    if (withGit) {
      commitAll(folder);
    }
    const same = async () => expect(await read(folder, cacheDir)).toBe(await read(folder));
    await same();
    await writeFile(file('1.md'), articleText(1).replace('Text', 'Word'));
    await same();
    await writeFile(file('2.md'), articleText(3));
    await same();
    await rename(file('4.md'), file('2021-05-07-four.md'));
    await same();
    await rename(file('5.md'), file('6.ru.md'));
    await same();
    await rm(file('8.md'));
    await same();
    await writeFile(file('7.md'), articleText(8));
    await same();
    await rename(file('9.md'), file('x.md'));
    await rename(file('10.md'), file('9.md'));
    await rename(file('x.md'), file('10.md'));
    await same();
  });

  test('reads nothing of a fresh checkout that an earlier one has read', async () => {
    const folder = await folderOf(60);
    const cacheDir = await temporaryFolder();
    commitAll(folder);
    await rm(path.join(folder, 'articles/2021/0.md'));
    await read(folder, cacheDir);
    const clone = path.join(await temporaryFolder(), 'clone');
    git(folder, 'clone', '.', clone);
    expect(await filesRead(() => read(clone, cacheDir))).toEqual(['0.md']);
    expect(await filesRead(() => read(clone, cacheDir))).toEqual([]);
    await writeFile(path.join(clone, 'articles/2021/1.md'), articleText(1001));
    expect(await filesRead(() => read(clone, cacheDir))).toEqual(['1.md']);
  });

  test('reads a folder without git once', async () => {
    const folder = await folderOf(60);
    const cacheDir = await temporaryFolder();
    const later = Date.now() + 60_000;
    expect(await filesRead(() => read(folder, cacheDir, later))).toHaveLength(60);
    expect(await filesRead(() => read(folder, cacheDir, later))).toEqual([]);
    await writeFile(path.join(folder, 'articles/2021/1.md'), articleText(1001));
    expect(await filesRead(() => read(folder, cacheDir, later))).toEqual(['1.md']);
  });

  test('is not misled by pointers that stand for content elsewhere', async () => {
    const folder = await folderOf(60);
    const cacheDir = await temporaryFolder();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    await writeFile(path.join(folder, 'articles/2021/1.md'), pointer);
    commitAll(folder);
    // The pointer itself has been read once: it is known, and it is not an article.
    expect(await read(folder, cacheDir)).toContain('no-frontmatter');
    git(
      folder,
      'config',
      'filter.lfs.smudge',
      `printf -- '---\\ntitle: Real\\ndate: 2021-01-01\\n---\\n\\nText.\\n'`,
    );
    git(folder, 'config', 'filter.lfs.clean', `printf '${pointer.replaceAll('\n', '\\n')}'`);
    await writeFile(path.join(folder, '.gitattributes'), '1.md filter=lfs\n');
    await rm(path.join(folder, 'articles/2021/1.md'));
    git(folder, 'checkout', '--', 'articles/2021/1.md');
    const content = await read(folder, cacheDir);
    expect(content).not.toContain('no-frontmatter');
    expect(content).toBe(await read(folder));
  });
});

test('where a thread fails, no other goes on', async () => {
  const folder = await folderOf(40);
  let parsed = 0;
  const failing: Parser = {
    parse: () => Promise.reject(new Error('the thread has ended')),
    batch: 10,
    ahead: 1,
  };
  const other: Parser = {
    parse: async (files) => {
      parsed += files.length;
      await setTimeout(10);
      return files.map(parse);
    },
    batch: 1,
    ahead: 1,
  };
  const close = vi.fn(() => Promise.resolve());
  vi.mocked(createPool).mockReturnValueOnce({ parsers: [other, failing], close });
  await expect(read(folder)).rejects.toThrow('the thread has ended');
  expect(close).toHaveBeenCalledOnce();
  await setTimeout(100);
  expect(parsed).toBe(1);
});
