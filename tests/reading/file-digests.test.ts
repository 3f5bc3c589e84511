import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openCache } from '../../src/cache/cache.ts';
import {
  digestOf,
  knownFiles,
  rememberDigest,
  stateOf,
  type KnownFile,
} from '../../src/reading/file-digests.ts';
import { temporaryFolder, writeTree, type Tree } from '../helpers/site-folder.ts';

function git(folder: string, ...args: string[]): string {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const settings = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always'];
  const all = ['-C', folder, ...person, ...settings, ...args];
  return execFileSync('git', all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

async function repository(tree: Tree, ...init: string[]): Promise<string> {
  const folder = await temporaryFolder();
  git(folder, 'init', ...init);
  await writeTree(folder, tree);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--message', 'x');
  return folder;
}

/** What is known with an empty cache: what git vouches for. */
async function known(folder: string, files: readonly string[]) {
  const cache = openCache(await temporaryFolder());
  const found = await knownFiles(folder, files, cache);
  cache.close();
  return found;
}

/** What would be believed, given all content that was ever read: digests of bytes with their lengths. */
async function believed(folder: string, found: ReadonlyMap<string, KnownFile>) {
  const right: string[] = [];
  for (const [file, { digest, size }] of found) {
    const bytes = await readFile(path.join(folder, file));
    if (bytes.length === size && digestOf(bytes) === digest) right.push(file);
  }
  return right;
}

const tree = { 'content/a.md': 'a\n', 'content/sub/b.md': 'bb\n', 'c.md': 'ccc\n' };

describe('git', () => {
  test('vouches for what it checked out, by the digest that the bytes have', async () => {
    const origin = await repository(tree);
    const clone = path.join(await temporaryFolder(), 'clone');
    git(origin, 'clone', '.', clone);
    const folder = path.join(clone, 'content');
    const found = await known(folder, ['a.md', 'sub/b.md', 'none.md']);
    expect(Object.fromEntries(found)).toEqual({
      'a.md': { digest: digestOf(Buffer.from('a\n')), size: 2 },
      'sub/b.md': { digest: digestOf(Buffer.from('bb\n')), size: 3 },
    });
    expect(git(clone, 'hash-object', 'c.md').trim()).toBe(digestOf(Buffer.from('ccc\n')));
    expect([...(await known(clone, ['c.md'])).keys()]).toEqual(['c.md']);
  });

  test('does not vouch for what was changed, added, renamed or is in conflict', async () => {
    const files = ['same', 'longer', 'as long', 'staged', 'old', 'both'].map(
      (name) => `${name}.md`,
    );
    const folder = await repository(Object.fromEntries(files.map((file) => [file, `${file}\n`])));
    git(folder, 'checkout', '-b', 'other');
    await writeTree(folder, { 'both.md': 'theirs\n' });
    git(folder, 'commit', '--all', '--message', 'theirs');
    git(folder, 'checkout', 'main');
    await writeTree(folder, { 'both.md': 'ours\n' });
    git(folder, 'commit', '--all', '--message', 'ours');
    expect(() => git(folder, 'merge', 'other')).toThrow();
    await writeTree(folder, {
      'longer.md': 'longer.md and longer\n',
      'as long.md': 'AS LONG.MD\n',
      'staged.md': 'STAGED.md\n',
      'new.md': 'new\n',
    });
    git(folder, 'add', 'staged.md');
    await rename(path.join(folder, 'old.md'), path.join(folder, 'renamed.md'));
    const found = await known(folder, [...files, 'new.md', 'renamed.md']);
    expect([...found.keys()].sort()).toEqual(['same.md', 'staged.md']);
    expect(await believed(folder, found)).toHaveLength(2);
  });

  test('is not believed about files that it was told not to look at', async () => {
    const folder = await repository({ 'sparse.md': 'a', 'assumed.md': 'b', 'plain.md': 'c' });
    git(folder, 'update-index', '--skip-worktree', 'sparse.md');
    git(folder, 'update-index', '--assume-unchanged', 'assumed.md');
    const found = await known(folder, ['sparse.md', 'assumed.md', 'plain.md']);
    expect([...found.keys()]).toEqual(['plain.md']);
  });

  test('notices a change of the same length with its old time set again', async () => {
    const folder = await repository({ 'a.md': 'one' });
    const time = new Date(1_600_000_000_000);
    await utimes(path.join(folder, 'a.md'), time, time);
    git(folder, 'update-index', '--refresh');
    git(folder, 'config', 'core.trustctime', 'false');
    expect((await known(folder, ['a.md'])).size).toBe(1);
    // Most builds of git compare whole seconds.
    await setTimeout(1100);
    await writeFile(path.join(folder, 'a.md'), 'two');
    await utimes(path.join(folder, 'a.md'), time, time);
    expect((await known(folder, ['a.md'])).size).toBe(0);
  });

  test.each([
    ['filter', '*.md filter=rot', ['config', 'filter.rot.clean', 'tr a-z n-za-m'], 'letters'],
    ['ident', '*.md ident', ['version'], '$Id: 0123456789012345678901234567890123456789 $\n'],
    ['encoding', '*.md working-tree-encoding=ISO-8859-1', ['version'], 'letters'],
  ])('does not vouch for files behind a %s', async (_, attributes, setting, text) => {
    const folder = await temporaryFolder();
    git(folder, 'init');
    git(folder, ...setting);
    await writeTree(folder, { 'content/sub/x.md': text, 'content/sub/.gitattributes': attributes });
    git(folder, 'add', '--all');
    git(folder, 'commit', '--message', 'x');
    expect((await known(path.join(folder, 'content'), ['sub/x.md'])).size).toBe(0);
    expect((await known(path.join(folder, 'content/sub'), ['x.md'])).size).toBe(0);
  });

  test('takes the length of what lies there, which tells converted line ends', async () => {
    const folder = await temporaryFolder();
    git(folder, 'init');
    await writeTree(folder, {
      '.gitattributes': '* text=auto eol=lf\n',
      'windows.md': 'a\r\nb\r\n',
      'unix.md': 'a\nb\n',
    });
    git(folder, 'add', '--all');
    git(folder, 'commit', '--message', 'x');
    const found = await known(folder, ['windows.md', 'unix.md']);
    expect(found.get('windows.md')).toEqual({ digest: digestOf(Buffer.from('a\nb\n')), size: 6 });
    expect(await believed(folder, found)).toEqual(['unix.md']);
  });

  test('knows a submodule by itself, and leaves one that lies in the content alone', async () => {
    const inner = await repository({ 'a.md': 'a\n' });
    const outer = await repository({ 'b.md': 'b\n' });
    git(outer, 'submodule', 'add', inner, 'articles');
    expect([...(await known(path.join(outer, 'articles'), ['a.md'])).keys()]).toEqual(['a.md']);
    const found = await known(outer, ['articles/a.md', 'b.md']);
    expect([...found.keys()]).toEqual(['b.md']);
  });

  test('has other digests with SHA-256, which are not used', async () => {
    const folder = await repository({ 'a.md': 'a\n' }, '--object-format=sha256');
    expect((await known(folder, ['a.md'])).size).toBe(0);
  });

  test('is asked about the folder, whatever hook the build runs in', async () => {
    const other = await repository({ 'a.md': 'other\n' });
    const folder = await repository({ 'a.md': 'a\n' });
    vi.stubEnv('GIT_DIR', path.join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', path.join(other, '.git/index'));
    expect([...(await known(folder, ['a.md'])).values()]).toEqual([
      { digest: digestOf(Buffer.from('a\n')), size: 2 },
    ]);
  });

  test('is not needed', async () => {
    const folder = await repository({ 'a.md': 'a\n' });
    vi.stubEnv('PATH', '');
    expect((await known(folder, ['a.md'])).size).toBe(0);
  });
});

describe('without git', () => {
  async function remembered(age: number) {
    const folder = await temporaryFolder();
    await writeTree(folder, { 'a.md': 'one' });
    const cache = openCache(await temporaryFolder());
    const before = stateOf(folder, 'a.md');
    rememberDigest(before, digestOf(Buffer.from('one')), (before?.changed ?? 0) + age, cache);
    const ask = async () => (await knownFiles(folder, ['a.md'], cache)).get('a.md')?.digest;
    return { folder, file: path.join(folder, 'a.md'), ask };
  }

  test('a file that has lain there for a while is known again', async () => {
    const { ask } = await remembered(6000);
    expect(await ask()).toBe(digestOf(Buffer.from('one')));
  });

  test('one that has just been written is not: it could be written again in the same tick', async () => {
    const { ask } = await remembered(4000);
    expect(await ask()).toBeUndefined();
  });

  test('a change of the same length with the old time set again is noticed', async () => {
    const { file, ask } = await remembered(6000);
    const { mtime } = await stat(file);
    await writeFile(file, 'two');
    await utimes(file, mtime, mtime);
    expect(await ask()).toBeUndefined();
  });

  test('another file in its place is noticed', async () => {
    const { folder, file, ask } = await remembered(6000);
    await writeTree(folder, { 'b.md': 'two' });
    await rename(path.join(folder, 'b.md'), file);
    expect(await ask()).toBeUndefined();
  });

  test('a link is never known, since what it leads to changes without it', async () => {
    const folder = await temporaryFolder();
    await writeTree(folder, { 'a.md': 'one' });
    await symlink('a.md', path.join(folder, 'link.md'));
    await mkdir(path.join(folder, 'folder.md'));
    expect(
      ['a.md', 'link.md', 'folder.md', 'none.md'].map((file) => !!stateOf(folder, file)),
    ).toEqual([true, false, false, false]);
  });
});
