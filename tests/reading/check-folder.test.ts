import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder, type Extent } from '../../src/reading/check-folder.ts';
import { findFixes, showFixes, writeFixes } from '../../src/editing/fix-files.ts';
import { installHook } from '../../src/editing/setup/install-hooks.ts';

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const put = (file: string, text: string) => {
  const target = path.join(root, 'content', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};
const article = (title: string, fields = '', body = 'Text.\n') =>
  `---\ntitle: ${title}\ndate: 2021-08-26\nsource: tass\n${fields}---\n${body}`;
const check = (extent: Extent) =>
  checkFolder({ contentDir: path.join(root, 'content'), now: Date.UTC(2022, 0) }, extent);
const said = async (extent: Extent) =>
  (await check(extent)).problems.map(({ file, rule }) => `${file} ${rule}`);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'check-folder-'));
  put('site.yaml', 'name: A\nurl: https://example.org/\neditions: [en, ru]\n');
  put('sources.yaml', 'tass:\n  label: TASS\n');
  put('articles/a.md', article('All is well.'));
  put('articles/b.md', article('B.'));
  put('articles/b.ru.md', '---\ntitle: Б.\n---\nТекст.\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what changed is checked, and what is new, with what its original gives, and nothing else', async () => {
  expect(await said('changed')).toEqual([]);
  put('articles/b.ru.md', '---\ntitle: Б\n---\nТекст  текст.\n');
  put('articles/c.md', article('C', 'topics: mars\n'));
  expect(await said('changed')).toEqual([
    'articles/b.ru.md double-blank',
    'articles/c.md unknown-topic',
  ]);
  expect((await check('changed')).looked).toBe(2);
  expect(await said('all')).toContain('articles/a.md headline-stop');
});

test('when a vocabulary changed, any article may be wrong', async () => {
  put('sources.yaml', 'reuters:\n  label: Reuters\n');
  expect(await said('changed')).toContain('articles/a.md unknown-source');
});

test('what is staged is checked as it is staged', async () => {
  put('articles/a.md', article('A', 'topics: mars\n'));
  git('add', '-A');
  put('articles/a.md', article('A'));
  expect(await said('staged')).toEqual(['articles/a.md unknown-topic']);
  expect((await check('staged')).linesOf('articles/a.md')?.[4]).toBe('topics: mars');
  expect(await said('changed')).toEqual([]);
});

test('a warning is switched off for all in site.yaml, for one file by x-allow', async () => {
  expect(await said('all')).toContain('articles/a.md headline-stop');
  put('articles/a.md', article('All is well.', 'x-allow: headline-stop\n', 'Two  blanks.\n'));
  expect((await said('all')).filter((each) => each.includes('a.md'))).toEqual([
    'articles/a.md double-blank',
  ]);
  put(
    'site.yaml',
    'name: A\nurl: https://example.org/\neditions: [en, ru]\nrules: { double-blank: off, headline-stop: off }\n',
  );
  expect(await said('all')).toEqual([]);
  put('articles/a.md', article('A', 'x-allow: [double-blanks]\n'));
  expect(await said('all')).toEqual(['articles/a.md unknown-rule']);
});

test('files are mended whole, keep their permissions, and show what would change', async () => {
  put(
    'articles/a.md',
    article('A', '', 'Text  "as it is".\n').replace('date: 2021-08-26', 'Date: 26.08.2021 # d'),
  );
  const before = statSync(path.join(root, 'content/articles/a.md')).mode;
  const { vocabularies } = await check('all');
  if (!vocabularies) throw new Error('The vocabularies were not read');
  const contentDir = path.join(root, 'content');
  const mended = await findFixes(contentDir, vocabularies);
  expect(mended.map(({ file }) => file)).toEqual(['articles/a.md']);
  const shown = showFixes(mended, (file) => file, false);
  expect(shown).toContain('-Date: 26.08.2021 # d\n+date: 2021-08-26 # d\n');
  writeFixes(contentDir, mended);
  expect(readFileSync(path.join(contentDir, 'articles/a.md'), 'utf8')).toBe(
    article('A', '', 'Text  "as it is".\n').replace('2021-08-26', '2021-08-26 # d'),
  );
  expect(statSync(path.join(contentDir, 'articles/a.md')).mode).toBe(before);
  expect(await findFixes(contentDir, vocabularies)).toEqual([]);
});

test('the hook is written once more, and never over another', async () => {
  const file = await installHook(root);
  expect(readFileSync(file, 'utf8')).toContain('check -- --staged');
  expect(statSync(file).mode & 0o111).not.toBe(0);
  expect(await installHook(root)).toBe(file);
  writeFileSync(file, '#!/bin/sh\nmake\n');
  await expect(installHook(root)).rejects.toThrow(/already exists; add this line/);
});
