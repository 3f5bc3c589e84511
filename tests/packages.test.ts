import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Readonly<Record<string, string>>
>;

/** What only developers run: `npm ci --omit=dev` leaves out its packages. */
const forDevelopers = /^scripts\/(?:test|nightly|bench|fonts|screenshots)(?:\.ts|\/)/;

/** The packages of npm that a module needs when it runs; types are gone by then. */
function packagesOf(file: string): string[] {
  const text = read(file);
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return ts
    .preProcessFile(outputText, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^(?:\.|node:|astro:|virtual:)/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

const files = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name.replaceAll('\\', '/')),
    ),
  )
  .filter((file) => /\.(?:ts|js|mjs|astro)$/.test(file) && !forDevelopers.test(file));

test('who only wants a site needs the packages of `dependencies` alone', () => {
  const needed = new Map(files.map((file) => [file, packagesOf(file)]));
  const missing = [...needed].flatMap(([file, names]) =>
    names.filter((name) => !(name in manifest.dependencies)).map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
  expect(new Set([...needed.values()].flat()).size).toBeGreaterThan(20);
});

test('versions are exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
