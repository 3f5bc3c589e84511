import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const below = {
  article: ['i18n', 'text', 'problem'],
  archive: ['article', 'i18n', 'text', 'problem'],
  permanence: ['archive', 'article', 'i18n', 'text', 'problem'],
  views: ['permanence', 'archive', 'article', 'i18n', 'text', 'problem'],
  machine: ['system', 'text', 'problem'],
};
const shown = [...below.views, 'views', 'formats', 'search', 'styles'];
const content = [...below.views, ...below.machine, 'views', 'cache', 'pictures'];
const made = [...content, 'formats', 'search', 'components'];

/**
 * The rooms of the house, bottom to top, and which others each may use: those that its row names, and itself. A room
 * never uses one that is below it in this list. What each is for is in `src/README.md`.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  text: ['i18n'],
  problem: ['text'],
  system: ['text', 'problem'],
  pictures: [...below.machine],
  article: below.article,
  archive: below.archive,
  permanence: below.permanence,
  views: below.views,
  formats: [...below.views, 'views'],
  search: [...below.views, 'views'],
  styles: [],
  // A page's component wraps itself in the layout, and the layout is made of components.
  components: [...shown, 'layouts'],
  layouts: [...shown, 'components'],
  pages: [...shown, 'components', 'layouts'],
  cache: below.machine,
  terminal: below.machine,
  reading: content,
  importing: [...below.archive, 'archive', 'views', 'system', 'pictures', 'terminal'],
  'site/pictures': content,
  'site/publish': [...made, 'reading'],
  'site/index': [...made, 'reading', 'site/publish'],
  'site/plan': [...made, 'reading', 'site/pictures', 'site/publish', 'site/index'],
  'site/check': [...made, 'reading', 'site/publish', 'site/plan'],
  'site/render': [...made, 'reading', 'site/publish', 'site/plan'],
  site: [
    ...made,
    'reading',
    'terminal',
    'site/pictures',
    'site/publish',
    'site/index',
    'site/plan',
    'site/check',
    'site/render',
  ],
  server: ['system', 'text', 'archive', 'formats', 'views'],
  preview: [...made, 'reading', 'terminal', 'server', 'site', 'site/index', 'site/render'],
  editing: [...content, 'importing', 'reading', 'terminal'],
  commands: [
    ...content,
    'reading',
    'terminal',
    'site',
    'site/check',
    'site/publish',
    'server',
    'preview',
    'editing',
  ],
};

/** Only these touch disk, git, processes or the clock. */
const edges = [
  'system',
  'pictures',
  'cache',
  'terminal',
  'reading',
  'importing',
  'site',
  'site/pictures',
  'site/publish',
  'site/index',
  'site/plan',
  'site/check',
  'site/render',
  'server',
  'preview',
  'editing',
  'commands',
  'scripts',
];
const withAstro = [
  'pages',
  'layouts',
  'components',
  'preview',
  'site',
  'site/render',
  'astro.config.ts',
];
/** Modules of Node that compute and do nothing else. */
const pureNode = /^node:(?:buffer|crypto|path|path\/posix|url|util)$/;
const impure = /\b(?:Date\.now\(|Math\.random\(|new Date\(\)|process\.\w|Temporal\.Now\b)/;
/** Runs in the browser, where there is a clock. */
const inBrowser = ['search', 'components', 'layouts', 'pages'];

/** The room that a file belongs to: `article`, `site/plan`, `scripts` … */
function roomOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split('/');
  if (first !== 'src') return first;
  return second === 'site' && rest.length > 1 ? `site/${rest[0] ?? ''}` : second;
}

/** What the file is not allowed to import, each with the reason. */
function wrongImports(file: string, imports: readonly string[]): string[] {
  const room = roomOf(file);
  return imports.flatMap((name) => {
    const because = (reason: string) => [`${file} imports ${name}: ${reason}`];
    if (name.startsWith('.')) {
      if (!/\.(?:ts|astro|css|woff2\?url)$/.test(name)) return because('write the ending');
      const target = posix.join(posix.dirname(file), name);
      if (!target.startsWith('src/')) {
        return file.startsWith('src/') ? because('it is outside src') : [];
      }
      const used = roomOf(target);
      const allowed = mayUse[room];
      if (!allowed || used === room || allowed.includes(used)) return [];
      return because(`${room} may use ${allowed.join(', ') || 'nothing'}`);
    }
    if (name.startsWith('node:')) {
      if (edges.includes(room) || pureNode.test(name)) return [];
      return because(
        'this room computes from what it is given; see `edges` for those that touch the machine',
      );
    }
    if (/^(?:fs|path|child_process|os|crypto)(?:\/|$)/.test(name)) return because('write node:');
    if (/^astro(?:[:/]|$)/.test(name) && !withAstro.includes(room)) {
      return because('this room knows nothing of Astro');
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

/** Ways of imports that come back to where they began, each once: `['a', 'b', 'a']`. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at !== -1) circles.push([...way.slice(at), file]);
    if (at !== -1 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** The rooms named, and those that they may use in turn; of a room that is below this one only itself. */
function usedBy(room: string, named: readonly string[]): Set<string> {
  const order = Object.keys(mayUse);
  const used = new Set<string>();
  const add = (one: string) => {
    if (used.has(one)) return;
    used.add(one);
    if (order.indexOf(one) < order.indexOf(room)) for (const next of mayUse[one] ?? []) add(next);
  };
  for (const one of named) add(one);
  return used;
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

describe('the rooms of the house', () => {
  test('import in one direction, and touch the machine only at the edges', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => wrongImports(file, importsOf(file, read(file))))).toEqual([]);
  });

  test('each have a row in the table, and each row a room', () => {
    const rooms = new Set(files.filter((file) => file.startsWith('src/')).map(roomOf));
    expect([...rooms, 'styles'].sort()).toEqual(Object.keys(mayUse).sort());
  });

  test('never use a room below their own in the table', () => {
    const order = Object.keys(mayUse);
    const upwards = Object.entries(mayUse).flatMap(([room, used]) =>
      used
        .filter((other) => order.indexOf(other) > order.indexOf(room))
        .map((other) => `${room} uses ${other}`),
    );
    expect(upwards).toEqual(['components uses layouts']);
  });

  test('have no files that import each other in a circle', () => {
    const graph = new Map(
      files.map((file) => [file, targetsOf(file, importsOf(file, read(file)))]),
    );
    expect(circlesIn(graph)).toEqual([]);
  });

  // helper:
  /** The files of ours that a file imports, as paths below the project. */
  function targetsOf(file: string, imports: readonly string[]): string[] {
    return imports
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(file), name.replace(/\?url$/, '')));
  }

  test('are in the table of src/README.md, in this order, with what each may import', () => {
    const rows = read('src/README.md').matchAll(
      /^\| `src\/([\w/-]+)` +\| (.) .*\| ([a-z0-9/, -]+?) +\|$/gm,
    );
    const table = [...rows].map(([, room = '', mark, names = '']) => ({
      room,
      isEdge: mark === '●',
      named: names === 'nothing' ? [] : names.split(', '),
    }));
    expect(table.map(({ room }) => room)).toEqual(Object.keys(mayUse));
    const marked = table.filter(({ isEdge }) => isEdge).map(({ room }) => room);
    expect([...marked, 'scripts'].sort()).toEqual(edges.toSorted());
    const wrong = table.flatMap(({ room, named }) => {
      const allowed = mayUse[room] ?? [];
      const said = usedBy(room, named);
      return [
        ...named.filter((one) => !allowed.includes(one)).map((one) => `${room} may not: ${one}`),
        ...allowed.filter((one) => !said.has(one)).map((one) => `${room} may use ${one}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('compute from what they are given', () => {
    const asking = files.filter(
      (file) => ![...edges, ...inBrowser].includes(roomOf(file)) && asksTheMachine(read(file)),
    );
    expect(asking).toEqual([]);
  });

  test('have no index files and no default exports in TypeScript', () => {
    const barrels = files.filter((file) => file.endsWith('/index.ts') && roomOf(file) !== 'pages');
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
    ['src/pages/x.astro', '../site/build.ts'],
    ['src/site/render/x.ts', '../check/check-pool.ts'],
    ['src/cache/x.ts', '../article/article.ts'],
    ['src/archive/x.ts', 'node:fs/promises'],
    ['src/archive/x.ts', 'fs'],
    ['src/search/x.ts', 'astro:content'],
    ['src/article/x.ts', './schema'],
    ['src/site/x.ts', '../../tests/helpers/demo.ts'],
  ])('forbid %s to import %s', (file, name) => {
    expect(wrongImports(file, [name])).toHaveLength(1);
  });

  test.each([
    ['src/archive/x.ts', '../article/article.ts'],
    ['src/article/x.ts', 'node:crypto'],
    ['src/site/plan/x.ts', 'node:fs'],
    ['src/site/x.ts', './plan/plan-site.ts'],
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

  test('see circles', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', []],
    ]);
    expect(circlesIn(graph)).toEqual([['b', 'c', 'b']]);
  });

  test('see the clock, but not in comments', () => {
    expect(asksTheMachine('const now = Date.now();')).toBe(true);
    expect(asksTheMachine('const now = new Date();')).toBe(true);
    expect(asksTheMachine('const day = new Date(2021, 7, 26); // not Date.now()')).toBe(false);
  });
});
