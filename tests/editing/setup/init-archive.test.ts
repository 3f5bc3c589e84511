import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initArchive } from '../../../src/editing/setup/init-archive.ts';
import { UsageError } from '../../../src/system/errors.ts';
import { readContent } from '../../../src/reading/read-content.ts';

const site = {
  name: 'Archive: one',
  url: 'https://example.org/a',
  publisher: 'The "Example"',
  timeZone: 'Europe/Moscow',
  editions: ['ru', 'en'],
};
let folder: string;
let contentDir: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
  });
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
  await writeFile(path.join(contentDir, file), text);
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-init-'));
  contentDir = path.join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true }));

test('an empty archive is read without a word and holds what was asked for', async () => {
  expect(await initArchive(contentDir, site)).toBe(0);
  const content = await readContent({ contentDir, now: Date.UTC(2026, 0, 1) });
  expect(content.problems).toEqual([]);
  expect(content.site).toMatchObject({
    name: { ru: 'Archive: one', en: 'Archive: one' },
    url: 'https://example.org/a/',
    publisher: { name: 'The "Example"' },
    timeZone: 'Europe/Moscow',
    editions: ['ru', 'en'],
  });
  expect(content.archive?.stories).toEqual([]);
  expect(content.archive?.pages.get('about')?.['ru']?.title).toBe('Об архиве');
  expect(await readdir(folder)).toEqual(['content']);
});

test.each([
  [{ url: 'example.org' }, /url: .*https:/],
  [{ timeZone: 'Moscow' }, /timeZone: .*Europe\/Moscow/],
  [{ editions: ['English'] }, /is not a language .*did you mean "en"\?/],
  [{ name: ' ' }, /name/],
])('%j is refused before anything is touched', async (wrong, message) => {
  const attempt = initArchive(contentDir, { ...site, ...wrong });
  await expect(attempt).rejects.toThrow(UsageError);
  await expect(attempt).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual([]);
});

describe('where there is a demonstration', () => {
  beforeEach(async () => {
    await put('site.yaml', 'name: x\nurl: https://example.org/\nx-demonstration: true\n');
    await put(
      'articles/1991/1991-12-25-gorbachev-resigns.md',
      '---\ntitle: x\ndate: 2021-08-26\n---\n',
    );
    await put('README.md', 'The guide.');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
  });
  const refused = async (message: RegExp) => {
    const before = await readdir(contentDir, { recursive: true });
    await expect(initArchive(contentDir, site)).rejects.toThrow(message);
    expect(await readdir(contentDir, { recursive: true })).toEqual(before);
  };

  test('it goes, and the guide stays', async () => {
    expect(await initArchive(contentDir, site)).toBeGreaterThan(0);
    expect(await readdir(path.join(contentDir, 'articles'))).toEqual(['.gitkeep']);
    expect(await readFile(path.join(contentDir, 'README.md'), 'utf8')).toBe('The guide.');
    expect(await readdir(folder)).toEqual(['.git', 'content']);
  });

  test('an article of somebody’s own keeps it, though git has got it', async () => {
    await put('articles/2022/2022-01-01-mine.md', 'x');
    git('add', '.');
    git('commit', '-qm', 'mine');
    await refused(
      /1 article here is not the demonstration's: articles\/2022\/2022-01-01-mine\.md;/,
    );
  });

  test('a change that git has not got keeps it', async () => {
    await put('topics.yaml', 'space: { label: Space }');
    await refused(/changes that are not in git \(.*topics\.yaml\)/);
  });

  test('without the mark it is somebody’s archive', async () => {
    await put('site.yaml', 'name: x\nurl: https://example.org/\n');
    git('commit', '-qam', 'mine');
    await refused(/not the demonstration/);
    await initArchive(contentDir, site, true);
    expect(await readFile(path.join(contentDir, 'site.yaml'), 'utf8')).toContain('Archive: one');
  });

  test('without git it cannot be brought back', async () => {
    await rm(path.join(folder, '.git'), { recursive: true });
    await refused(/--force/);
  });
});
