import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesIn, reachedFrom } from '../../../src/cache/code-version.ts';
import { components, pageCode } from '../../../src/site/plan/page-code.ts';
import { root } from '../../../src/system/root.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

const names = [
  'Front',
  'Article',
  'Dates',
  'Year',
  'Month',
  'Day',
  'OnThisDayIndex',
  'OnThisDay',
  'FacetIndex',
  'Facet',
  'Standing',
  'Search',
  'Data',
  'Redirect',
];
const imports = (...files: string[]) =>
  `---\n${files.map((file) => `  import x from '${file}';\n`).join('')}---\n`;
const tree = {
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  ...Object.fromEntries(names.map((name) => [`src/components/${name}Page.astro`, name])),
  'src/components/pages/ViewPage.astro': imports(...names.map((name) => `./${name}Page.astro`)),
  'src/components/pages/ArticlePage.astro': imports(
    '../layouts/Page.astro',
    './Body.astro',
    './a.ts',
  ),
  'src/components/pages/DayPage.astro': imports('../layouts/Page.astro', './Card.astro'),
  'src/components/pages/MonthPage.astro': imports('../layouts/Page.astro', './Card.astro'),
  'src/components/pages/SearchPage.astro': "<script>import './search.ts';</script>",
  'src/components/search.ts': '',
  'src/components/article/Body.astro': 'body',
  'src/components/lists/Card.astro': 'card',
  'src/components/a.ts': 'a',
  'src/layouts/Page.astro': `---\nimport '../styles/main.css';\nimport './frame.ts';\n---\n`,
  'src/layouts/frame.ts': 'frame',
  'src/styles/main.css': 'main',
  'src/views/day.ts': "import '../components/a.ts';",
};

async function changedBy(change: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeTree(folder, tree);
  const before = pageCode(folder);
  await writeTree(folder, change);
  const after = pageCode(folder);
  const templates = Object.keys(after.templates).filter(
    (name) => before.templates[name] !== after.templates[name],
  );
  return [...(before.common === after.common ? [] : ['common']), ...templates];
}

test.each([
  ['a template', 'src/components/pages/ArticlePage.astro', ['article template']],
  ['what only it shows', 'src/components/article/Body.astro', ['article template']],
  ['what two show', 'src/components/lists/Card.astro', ['month template', 'day template']],
  [
    'what shows two kinds',
    'src/components/pages/FacetPage.astro',
    ['facet template', 'facet-year template'],
  ],
  ['what views run with too', 'src/components/a.ts', ['common']],
  ['the frame of all pages', 'src/layouts/Page.astro', ['common']],
  ['what runs with the frame', 'src/layouts/frame.ts', ['common']],
  ['a style', 'src/styles/main.css', ['common']],
  ['a view', 'src/views/day.ts', ['common']],
  ['a template with a script', 'src/components/pages/SearchPage.astro', ['common']],
])('%s', async (_, file, changed) => {
  const text = tree[file as keyof typeof tree];
  expect(await changedBy({ [file]: `${text}\n//` })).toEqual(changed);
});

test('a template that comes to have a style counts as code of all pages', async () => {
  const styled = { 'src/components/article/Body.astro': 'body<style>p { color: red }</style>' };
  expect(await changedBy(styled)).toContain('common');
});

test('the order in which styles come is code of all pages', async () => {
  const one = 'src/components/article/Body.astro';
  const styles = { ...tree, [one]: '<style></style>' };
  const folder = await temporaryFolder();
  await writeTree(folder, styles);
  const before = pageCode(folder);
  const turned = imports('./Body.astro', '../layouts/Page.astro', './a.ts');
  await writeTree(folder, { 'src/components/pages/ArticlePage.astro': turned });
  expect(pageCode(folder).common).not.toBe(before.common);
});

test('each kind has the template that its pages are made with', async () => {
  const text = await readFile(path.join(root, 'src/components/pages/ViewPage.astro'), 'utf8');
  const made = new Map(
    [...text.matchAll(/^ {2}'?([a-z-]+)'?: (\w+Page),$/gm)].map(([, ...of]) => of) as [
      string,
      string,
    ][],
  );
  expect(made.size).toBeGreaterThan(10);
  for (const [kind, component] of made) {
    // The page for missing addresses is no route: it is made whenever any is.
    if (kind !== 'not-found') expect(components[kind as keyof typeof components]).toBe(component);
  }
});

test('whatever the code imports is seen, however it is written', async () => {
  for (const file of filesIn(root, 'src').filter((name) => /\.(?:ts|astro)$/.test(name))) {
    const text = await readFile(path.join(root, file), 'utf8');
    expect(text, file).not.toMatch(/import\.meta\.glob|Astro\.glob/);
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

test("the project's own templates are told apart", () => {
  const { templates } = pageCode(root);
  const { 'article template': article, 'day template': day, 'month template': month } = templates;
  expect(new Set([article, day, month]).size).toBe(3);
});
