import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  assertInstalled,
  codeVersion,
  filesIn,
  hashCode,
  reachedFrom,
} from '../../src/cache/code-version.ts';
import { root } from '../../src/system/root.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const lockfile = (packages: Readonly<Record<string, object>>) => JSON.stringify({ packages });
const tree = {
  'package-lock.json': lockfile({
    '': { version: '1.0.0' },
    'node_modules/yaml': { version: '2.0.0' },
    'node_modules/vitest': { version: '5.0.0', dev: true },
  }),
  'src/article/a.ts':
    "import { c } from '../i18n/c.ts';\nimport type { T } from '../views/v.ts';\nexport {\n  d,\n} from '../i18n/d.ts';\n",
  'src/i18n/c.ts': "const e = await import('./e.ts');",
  'src/i18n/d.ts': 'd',
  'src/i18n/e.ts': 'e',
  'src/article/body/b.ts': 'b',
  'src/views/v.ts': 'v',
  'src/one.ts': "export const one = '.folder';",
};
const places = ['src/one.ts', 'src/article'];

async function project() {
  const folder = await temporaryFolder();
  await writeTree(folder, tree);
  return folder;
}

test('a version is the same for the same code, wherever it lies', async () => {
  const one = hashCode(await project(), places);
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(hashCode(await project(), places.toReversed())).toBe(one);
});

test.each([
  ['a file', { 'src/article/body/b.ts': 'B' }],
  ['a new file', { 'src/article/c.ts': '' }],
  ['what it imports', { 'src/i18n/c.ts': 'C' }],
  ['what it exports from elsewhere', { 'src/i18n/d.ts': 'D' }],
  ['what that imports', { 'src/i18n/e.ts': 'E' }],
  ['a named file', { 'src/one.ts': 'two' }],
  ['a package', { 'package-lock.json': lockfile({ 'node_modules/yaml': { version: '2.0.1' } }) }],
])('a version changes with %s', async (_, change) => {
  const folder = await project();
  const before = hashCode(folder, places);
  await writeTree(folder, change);
  expect(hashCode(folder, places)).not.toBe(before);
});

test('a version changes when bytes move between files or a file is renamed', async () => {
  const folder = await project();
  const before = hashCode(folder, places);
  await writeTree(folder, { 'src/one.ts': `${tree['src/one.ts']}b`, 'src/article/body/b.ts': '' });
  const moved = hashCode(folder, places);
  await writeTree(folder, tree);
  expect(hashCode(folder, places)).toBe(before);
  await rename(path.join(folder, 'src/article/body'), path.join(folder, 'src/article/z'));
  expect(new Set([before, moved, hashCode(folder, places)]).size).toBe(3);
});

test('a version stays when other code, the project or a tool for tests changes', async () => {
  const folder = await project();
  const before = hashCode(folder, places);
  await writeFile(path.join(folder, 'src/views/v.ts'), 'V');
  await writeFile(
    path.join(folder, 'package-lock.json'),
    lockfile({
      '': { version: '2.0.0' },
      'node_modules/vitest': { version: '6.0.0', dev: true },
      'node_modules/yaml': { version: '2.0.0' },
    }),
  );
  expect(hashCode(folder, places)).toBe(before);
});

test("the project's own code has a version for each of its parts", () => {
  expect(codeVersion(['src/article'])).toBe(codeVersion(['src/article']));
  expect(codeVersion(['src/article'])).not.toBe(codeVersion(['src/article', 'src/views']));
});

test('packages other than the lockfile’s are refused; what is missing or for tests says nothing', async () => {
  const folder = await temporaryFolder();
  const lock = (version: string, dev = false) =>
    JSON.stringify({ packages: { '': {}, 'node_modules/pagefind': { version, dev } } });
  const files = (installed: string, dev?: boolean) => ({
    'package-lock.json': lock('1.6.0', dev),
    'node_modules/.package-lock.json': lock(installed, dev),
  });
  await writeTree(folder, { 'package-lock.json': lock('1.6.0') });
  assertInstalled(folder);
  await writeTree(folder, files('1.6.0'));
  assertInstalled(folder);
  await writeTree(folder, files('1.5.2', true));
  assertInstalled(folder);
  await writeTree(folder, files('1.5.2'));
  expect(() => assertInstalled(folder)).toThrow(
    'pagefind 1.5.2 is installed, package-lock.json names 1.6.0; run npm ci',
  );
});

test('all files that a module imports by a pattern are seen, a new one too', async () => {
  const folder = await project();
  const glob = "const all = import.meta.glob('./body/*.ts', { eager: true });";
  await writeTree(folder, { 'src/article/a.ts': glob, 'src/article/body/z.astro': '' });
  const seen = () => [...reachedFrom(folder, ['src/article/a.ts']).keys()];
  expect(seen()).toEqual(['src/article/a.ts', 'src/article/body/b.ts']);
  const before = hashCode(folder, ['src/article/a.ts']);
  await writeTree(folder, { 'src/article/body/a.ts': 'a' });
  expect(seen()).toEqual(['src/article/a.ts', 'src/article/body/a.ts', 'src/article/body/b.ts']);
  expect(hashCode(folder, ['src/article/a.ts'])).not.toBe(before);
});

test('patterns of imports are written as they are looked for', async () => {
  const patterns = /import\.meta\.glob(?!\(\s*'\.[^'*]*\/\*[^'*/]*'[,)])|Astro\.glob/;
  for (const file of filesIn(root, 'src').filter((name) => /\.(?:ts|astro)$/.test(name))) {
    if (file === 'src/cache/code-version.ts') continue;
    expect(await readFile(path.join(root, file), 'utf8'), file).not.toMatch(patterns);
  }
});

test('whatever the code imports is seen, however it is written', async () => {
  for (const file of filesIn(root, 'src').filter((name) => /\.(?:ts|astro)$/.test(name))) {
    const text = await readFile(path.join(root, file), 'utf8');
    const code = file.endsWith('.ts') ? text : (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '');
    const seen = reachedFrom(root, [file]);
    for (const { fileName } of ts.preProcessFile(code).importedFiles) {
      const isOfTypes = code
        .split(';')
        .some(
          (one) =>
            one.endsWith(`from '${fileName}'`) &&
            /^\s*(?:\/[^]*)?(?:import|export) type /.test(one),
        );
      if (!fileName.startsWith('.') || isOfTypes) continue;
      const imported = path.posix.join(path.posix.dirname(file), fileName.replace(/\?url$/, ''));
      expect([...seen.keys()], file).toContain(imported);
    }
  }
});

test('threads and processes of ours are seen as they are started', async () => {
  const starters = /\bstart(?:Thread|Process)(?:<[^(]*>)?\(([^;]*?)\);/g;
  let count = 0;
  for (const file of filesIn(root, 'src').filter((name) => name.endsWith('.ts'))) {
    if (file === 'src/system/thread.ts') continue;
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [, given = ''] of text.matchAll(starters)) {
      const [, name = ''] = /'(?:\.\/)?([\w-]+\.ts)'/.exec(given) ?? [];
      expect(name, `${file} names the file of its thread where it starts it`).not.toBe('');
      const started = path.posix.join(path.posix.dirname(file), name);
      expect([...reachedFrom(root, [file]).keys()], file).toContain(started);
      count += 1;
    }
    // Only the browser's search has a thread of another kind.
    if (/\bnew (?:Shared)?Worker\(|\bfork\(/.test(text)) {
      expect(file).toBe('src/search/client/engine/remote.ts');
    }
  }
  expect(count).toBeGreaterThan(6);
});
