import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { openCache } from '../../src/cache/cache.ts';
import { publish } from '../../src/site/publish/publish.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { acceptedFiles, badFiles, badFolders, soundFiles } from '../helpers/bad-input.ts';

const root = path.join(import.meta.dirname, '../..');
const now = Date.parse('2024-01-01T00:00:00Z');

let folder = '';
let bad = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-content-'));
  bad = await writeContent('bad', {
    ...soundFiles,
    'articles/map.png': await png(),
    'articles/text.png': 'This is not a picture.',
    'articles/2021-08-20-edition.md': '---\ntitle: Headline\ndate: 2021-08-20\n---\nText.\n',
    ...Object.fromEntries(badFiles.map(({ file, text }) => [file, text])),
  });
  // Links, since permissions keep nothing from a superuser, as whom tests may run.
  await symlink('nowhere.md', path.join(bad, 'articles/link-to-nothing.md'));
  await symlink('again', path.join(bad, 'articles/link-to-folder.md'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const png = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

async function writeContent(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const contentDir = path.join(folder, name);
  await mkdir(contentDir);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
    await writeFile(path.join(contentDir, file), text);
  }
  return contentDir;
}

const lineOf = ({ line, column, severity, field = '-', message, hint, rule }: Problem) =>
  `${line}:${column} ${severity} ${field}: ${message}; ${hint ?? '?'} [${rule}]`;

describe('of a folder full of mistakes', () => {
  let problems: readonly Problem[] = [];
  beforeAll(async () => {
    ({ problems } = await readContent({ contentDir: bad, now }));
  });

  test.each(badFiles)('$file is told apart', ({ file, says }) => {
    expect(problems.filter((problem) => problem.file === file).map(lineOf)).toEqual(says);
  });

  test('files that cannot be read are told apart', () => {
    const of = (file: string) => problems.filter((problem) => problem.file === file).map(lineOf);
    expect(of('articles/link-to-nothing.md')).toEqual([
      '1:1 error -: the file cannot be read: it is a link to a file that does not exist (ENOENT); fix its permissions or its link, or delete it [unreadable]',
    ]);
    expect(of('articles/link-to-folder.md')).toEqual([
      '1:1 error -: the file cannot be read: it is a link to a folder (EISDIR); fix its permissions or its link, or delete it [unreadable]',
    ]);
  });

  test('nothing else is blamed, and there is no archive', async () => {
    const known = new Set([...badFiles.map(({ file }) => file), 'articles/link-to-nothing.md']);
    const others = problems.filter(({ file }) => !known.has(file));
    expect(others.map(({ file }) => file)).toEqual(['articles/link-to-folder.md']);
    expect(await readContent({ contentDir: bad, now })).not.toHaveProperty('archive');
  });

  test('every problem says what to do', () => {
    expect(problems.filter(({ hint }) => !hint)).toEqual([]);
    // eslint-disable-next-line no-control-regex
    const unseen = problems.filter(({ message, hint }) => /[\0-\x1F]/.test(message + String(hint)));
    expect(unseen).toEqual([]);
  });

  test('they come sorted by file, line and column', () => {
    const places = problems.map(
      ({ file, line, column }) =>
        `${file}\0${String(line).padStart(5, '0')}\0${String(column).padStart(5, '0')}`,
    );
    expect(places).toEqual(places.toSorted());
  });
});

describe('of a folder of its own', () => {
  test.each(badFolders)('$what', async ({ what, files, says }) => {
    const contentDir = await writeContent(what, files);
    const { problems, archive } = await readContent({ contentDir, now });
    expect(problems.map((problem) => `${problem.file}: ${lineOf(problem)}`)).toEqual(says);
    expect(archive).toBeUndefined();
  });

  test('a content folder that is not there, or is a file', async () => {
    const contentDir = path.join(folder, 'nowhere');
    const missing = await readContent({ contentDir, now });
    expect(missing.problems.map(lineOf)).toEqual([
      `1:1 error -: the content folder ${contentDir} does not exist; make it with npm run init, or name another with CONTENT_DIR [no-content]`,
    ]);
    await writeFile(contentDir, 'x');
    const file = await readContent({ contentDir, now });
    expect(file.problems.map(lineOf)).toEqual([
      `1:1 error -: the content folder ${contentDir} is not a folder; make it with npm run init, or name another with CONTENT_DIR [no-content]`,
    ]);
    const inside = await readContent({ contentDir: path.join(contentDir, 'content'), now });
    expect(inside.problems.map(({ rule }) => rule)).toEqual(['no-content']);
  });
});

test('what is right is accepted without a word', async () => {
  const contentDir = await writeContent('accepted', acceptedFiles);
  const { problems, archive } = await readContent({ contentDir, now });
  expect(problems).toEqual([]);
  const stories = archive?.stories.map(({ key, facets }) => `${key} ${facets.topic.join(',')}`);
  expect(stories?.toSorted()).toEqual([
    '2021/08/26/by-alias afghanistan',
    '2021/08/26/by-label afghanistan',
    '2021/08/26/crlf afghanistan',
    '2021/08/26/mark ',
    '2021/08/26/talban-amr-waqe ',
    '2021/08/26/taliban-svershivshiysya-fakt ',
    '2021/08/26/zone ',
  ]);
});

test('what is not out yet is counted', async () => {
  const contentDir = await writeContent('waiting', {
    'site.yaml': 'name: The Archive\nurl: https://example.org\n',
    'articles/out.md': '---\ntitle: Out\ndate: 2021-08-26\n---\nText.\n',
    'articles/typo.md': '---\ntitle: Later\ndate: 2062-01-09\n---\nText.\n',
    'articles/draft.md': '---\ntitle: Draft\ndate: 2021-08-26\nstatus: draft\n---\n',
  });
  const { problems, waiting } = await readContent({ contentDir, now });
  expect(problems).toEqual([]);
  const next = Date.parse('2062-01-09T00:00:00Z');
  expect(waiting).toEqual({ drafts: 1, later: 1, next, until: next });
});

test('the errors of a file are the same when they come from the cache', async () => {
  const cache = openCache(path.join(folder, 'cache-of-errors'));
  const first = await readContent({ contentDir: bad, now, cache });
  const second = await readContent({ contentDir: bad, now, cache });
  cache.close();
  expect(first.problems.map(({ rule }) => rule)).toContain('missing-alt');
  expect(second.problems).toEqual(first.problems);
});

test('one site.yaml and one article are an archive', async () => {
  const contentDir = await writeContent('smallest', {
    'site.yaml': 'name: The Archive\nurl: https://example.org\n',
    'articles/first.md': '---\ntitle: First\ndate: 2021-08-26\n---\nText.\n',
  });
  const { problems, archive } = await readContent({ contentDir, now });
  expect(problems).toEqual([]);
  expect(archive?.stories.map(({ key }) => key)).toEqual(['2021/08/26/first']);
});

test('a build of mistakes says all of them and changes nothing that is published', async () => {
  const outDir = path.join(folder, 'dist');
  const staging = path.join(folder, 'staging');
  await mkdir(staging);
  await writeFile(path.join(staging, 'index.html'), '<h1>Published before</h1>');
  const manifest = {
    settings: { siteUrl: 'https://example.org/' },
    routes: new Map(),
    outputs: new Map(),
    bundles: new Map(),
  };
  await publish({ staging, outDir, kept: new Map(), manifest });
  const before = await readAll(outDir);
  expect(Object.keys(before)).toContain('index.html');

  const { status, stdout, stderr } = await runBuild({
    CONTENT_DIR: bad,
    OUT_DIR: outDir,
    CACHE_DIR: path.join(folder, 'cache'),
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const { problems } = await readContent({ contentDir: bad, now });
  for (const { file, line, column, message } of problems) {
    expect(stderr).toContain(`${path.join(bad, file)}:${line}:${column}: `);
    expect(stderr).toContain(message);
  }
  expect(stderr).toMatch(/\d+ errors, \d+ warnings; nothing was published/);
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(await readAll(outDir)).toEqual(before);
});

function runBuild(env: Readonly<Record<string, string>>) {
  const { GITHUB_ACTIONS: _annotations, ...inherited } = process.env;
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'scripts/backfile.ts'), 'build'],
      { cwd: root, env: { ...inherited, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Every file of a folder by its path, the build's own too. */
async function readAll(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(dir, file), await readFile(file, 'base64')] as const;
      }),
    ),
  );
}

test('with one of its languages only, the demonstration is sound: the others wait, and one warning says so', async () => {
  const contentDir = path.join(folder, 'one-language');
  await cp(path.join(root, 'content'), contentDir, { recursive: true });
  const siteFile = path.join(contentDir, 'site.yaml');
  const site = await readFile(siteFile, 'utf8');
  await writeFile(siteFile, site.replace('[en, ru, ar]', '[en]'));
  // Its ledger knows the addresses of those editions.
  await rm(path.join(contentDir, 'permalinks'), { recursive: true });
  const { problems, archive } = await readContent({ contentDir, now, craft: true });
  expect(problems).toMatchObject([
    { file: 'site.yaml', severity: 'warning', rule: 'left-out', field: 'editions' },
  ]);
  expect(archive?.stories.length).toBeGreaterThan(20);
});
