import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const shown = ['article', 'archive', 'views', 'formats', 'search', 'i18n', 'styles'];

/**
 * Which parts of the house may use which: what a row names and itself, nothing else of ours.
 * The order is the one in which an article passes through.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  article: ['i18n'],
  archive: ['article', 'i18n'],
  permanence: ['article', 'archive', 'i18n'],
  views: ['article', 'archive', 'permanence', 'i18n'],
  formats: ['article', 'archive', 'permanence', 'views', 'i18n'],
  search: ['article', 'archive', 'permanence', 'views', 'i18n'],
  'content.ts': ['article', 'archive', 'permanence', 'views', 'i18n', 'build'],
  build: ['article', 'archive', 'permanence', 'views', 'formats', 'search', 'i18n', 'content.ts'],
  styles: [],
  // A page's component wraps itself in the layout, and the layout is made of components.
  components: [...shown, 'layouts'],
  layouts: [...shown, 'components'],
  pages: [...shown, 'components', 'layouts'],
};

/** Only these touch disk, git, processes or the clock. */
const edges = ['content.ts', 'build', 'scripts'];
const withAstro = ['pages', 'layouts', 'components', 'build', 'astro.config.ts'];
/** Modules of Node that compute and do nothing else. */
const pureNode = /^node:(?:buffer|crypto|path|path\/posix|url|util)$/;
const impure = /\b(?:Date\.now\(|Math\.random\(|new Date\(\)|process\.\w|Temporal\.Now\b)/;
/** Runs in the browser, where there is a clock. */
const inBrowser = ['search', 'components', 'layouts', 'pages'];

/** The part of the house that a file belongs to: `article`, `content.ts`, `scripts` … */
function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

/** What the file is not allowed to import, each with the reason. */
function wrongImports(file: string, imports: readonly string[]): string[] {
  const part = partOf(file);
  return imports.flatMap((name) => {
    const because = (reason: string) => [`${file} imports ${name}: ${reason}`];
    if (name.startsWith('.')) {
      if (!/\.(?:ts|astro|css|woff2\?url)$/.test(name)) return because('write the ending');
      const target = posix.join(posix.dirname(file), name);
      if (!target.startsWith('src/')) {
        return file.startsWith('src/') ? because('it lies outside src') : [];
      }
      const used = partOf(target);
      const allowed = mayUse[part];
      if (!allowed || used === part || allowed.includes(used)) return [];
      return because(`${part} may use ${allowed.join(', ') || 'nothing'}`);
    }
    if (name.startsWith('node:')) {
      if (edges.includes(part) || pureNode.test(name)) return [];
      return because('only content.ts, build and scripts touch the machine');
    }
    if (/^(?:fs|path|child_process|os|crypto)(?:\/|$)/.test(name)) return because('write node:');
    if (/^astro(?:[:/]|$)/.test(name) && !withAstro.includes(part)) {
      return because('Astro stays in pages, layouts, components and build');
    }
    return [];
  });
}

/** The names that a TypeScript or Astro text imports: its code fence and its scripts. */
function importsOf(file: string, text: string): string[] {
  const parts = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? ''),
      ]
    : [text];
  return parts.flatMap((part) =>
    ts.preProcessFile(part, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** Whether the text, comments aside, asks for the time, chance or the environment. */
function asksTheMachine(text: string): boolean {
  return impure.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
}

const root = join(import.meta.dirname, '..');
const files = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  )
  .filter((file) => ['.ts', '.astro'].includes(extname(file)))
  .sort();
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the parts of the house', () => {
  test('import in one direction, and touch the machine only at the edges', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => wrongImports(file, importsOf(file, read(file))))).toEqual([]);
  });

  test('are all known', () => {
    const parts = files.filter((file) => file.startsWith('src/')).map(partOf);
    expect([...new Set(parts)].filter((part) => !mayUse[part])).toEqual([]);
  });

  test('compute from what they are given', () => {
    const asking = files.filter(
      (file) => ![...edges, ...inBrowser].includes(partOf(file)) && asksTheMachine(read(file)),
    );
    expect(asking).toEqual([]);
  });

  test('have no index files and no default exports in TypeScript', () => {
    const barrels = files.filter((file) => file.endsWith('/index.ts') && partOf(file) !== 'pages');
    const defaults = files.filter(
      (file) => file.endsWith('.ts') && /^export default /m.test(read(file)),
    );
    expect([...barrels, ...defaults]).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    ['src/article/x.ts', '../archive/archive.ts'],
    ['src/views/x.ts', '../formats/feed.ts'],
    ['src/pages/x.astro', '../build/build.ts'],
    ['src/archive/x.ts', 'node:fs/promises'],
    ['src/archive/x.ts', 'fs'],
    ['src/search/x.ts', 'astro:content'],
    ['src/article/x.ts', './schema'],
    ['src/build/x.ts', '../../tests/helpers/demo.ts'],
  ])('forbid %s to import %s', (file, name) => {
    expect(wrongImports(file, [name])).toHaveLength(1);
  });

  test.each([
    ['src/archive/x.ts', '../article/article.ts'],
    ['src/article/x.ts', 'node:crypto'],
    ['src/build/x.ts', 'node:fs'],
    ['src/layouts/x.astro', '../styles/base.css'],
    ['scripts/x.ts', '../src/site/build.ts'],
    ['src/components/x.astro', 'astro/types'],
  ])('let %s import %s', (file, name) => {
    expect(wrongImports(file, [name])).toEqual([]);
  });

  test('see imports of types, dynamic ones and those in Astro scripts', () => {
    const page =
      "---\nimport type { A } from './a.ts';\n---\n<p>import no from 'no'</p>\n<script>await import('./b.ts');</script>";
    expect(importsOf('x.astro', page)).toEqual(['./a.ts', './b.ts']);
    expect(importsOf('x.ts', "export { c } from './c.ts';")).toEqual(['./c.ts']);
  });

  test('see the clock, but not in comments', () => {
    expect(asksTheMachine('const now = Date.now();')).toBe(true);
    expect(asksTheMachine('const now = new Date();')).toBe(true);
    expect(asksTheMachine('const day = new Date(2021, 7, 26); // not Date.now()')).toBe(false);
  });
});
