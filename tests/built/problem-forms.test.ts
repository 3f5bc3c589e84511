import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, root } from '../helpers/build-apart.ts';
import { article } from '../helpers/small-archive.ts';
import { writeTree } from '../helpers/site-folder.ts';

const settings = 'name: A\nurl: https://example.org/\neditions: [en]\n';
const formats = ['text', 'json', 'github'] as const;
let folder: string;
const place = (...way: string[]) => path.join(folder, ...way);

/** Runs a command in the folder above the archive, as from a terminal. */
function run(name: string, args: readonly string[], own: Record<string, string> = {}) {
  const env = environment({
    CONTENT_DIR: place('content'),
    OUT_DIR: place('dist'),
    CACHE_DIR: place('cache'),
    AS_OF: '2024-06-30',
    ...own,
  });
  const file = path.join(root, 'scripts/backfile.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, name, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout: withoutColumns(stdout), stderr: withoutColumns(withoutSteps(stderr)) };
}

/** Without how long each step took. */
const withoutSteps = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^[a-z]+: \d[\d.]* s\b|^[a-z]+ …/.test(line))
    .join('\n');

/** Without where in a page something is: any change of the templates would move it. */
const withoutColumns = (text: string) => text.replaceAll(/(col=|"column": |:1:)\d{3,}/g, '$10');

/** What a command says in each form. */
const inAllForms = (name: string, args: readonly string[] = [], own = {}) =>
  Object.fromEntries(
    formats.map((format) => [format, run(name, [...args, '--format', format], own)]),
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-forms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('content with an error and a warning', () => {
  beforeAll(async () => {
    await writeTree(place('content'), {
      'site.yaml': settings,
      'articles/a.md': article('A', '2021-13-01', 'topics: [x]', 'Text, with 100% of it.'),
      'articles/b.md': article('B', '2021-08-26', 'summary: S', ''),
    });
  });

  test('is told by check on standard output', () => {
    expect(inAllForms('check')).toMatchSnapshot();
  });

  test('is told by build on standard error, and as one document on standard output', () => {
    const said = inAllForms('build');
    expect(said).toMatchSnapshot();
    expect(JSON.parse(said['json']?.stdout ?? '')).toHaveLength(3);
  });
});

describe('a site', () => {
  const link = (name: string) => `See [the other](/2021/08/26/${name}/#nowhere).`;
  beforeAll(async () => {
    await rm(place('content'), { recursive: true });
    const names = ['a', 'b', 'c', 'd'];
    await writeTree(place('content'), {
      'site.yaml': settings,
      ...Object.fromEntries(
        names.map((name, at) => [
          `articles/${name}.md`,
          article(name.toUpperCase(), '2021-08-26', 'summary: S', link(names[(at + 1) % 4] ?? '')),
        ]),
      ),
    });
  });

  test('whose parts link to no anchor is told by merge', () => {
    for (const part of ['1', '2', '3', '4']) {
      const { status } = run('build', [], { SHARD: `${part}/4`, OUT_DIR: place(part) });
      expect(status).toBe(0);
    }
    expect(
      inAllForms(
        'merge',
        ['1', '2', '3', '4'].map((part) => place(part)),
      ),
    ).toMatchSnapshot();
  });

  test('that somebody has edited is told by verify', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      const file = place('content/articles', `${name}.md`);
      await writeFile(file, (await readFile(file, 'utf8')).replace('#nowhere', ''));
    }
    const built = inAllForms('build');
    expect(built['json']).toMatchObject({ status: 0, stdout: '[]\n' });
    const page = place('dist/2021/08/26/a/index.html');
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll('/08/26/b/', '/08/26/z/'));
    expect(inAllForms('verify')).toMatchSnapshot();
  });
});
