import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, reachedFrom } from '../../../src/cache/code-version.ts';
import { pageCode } from '../../../src/site/plan/page-code.ts';
import { root } from '../../../src/system/root.ts';
import { kinds } from '../../../src/views/kinds.ts';
import { patience } from '../../helpers/patience.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

const components = new Set(kinds.map(({ component }) => component));
const imports = (...files: string[]) =>
  `---\n${files.map((file) => `  import x from '${file}';\n`).join('')}---\n`;
const tree = {
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  ...Object.fromEntries(
    [...components].map((name) => [`src/components/pages/${name}.astro`, name]),
  ),
  'src/components/ViewPage.astro':
    "---\nconst all = import.meta.glob('./pages/*.astro', { eager: true, import: 'default' });\n---\n",
  'src/components/pages/ArticlePage.astro': imports(
    '../../layouts/Page.astro',
    '../article/Body.astro',
    '../a.ts',
  ),
  'src/components/pages/DayPage.astro': imports('../../layouts/Page.astro', '../lists/Card.astro'),
  'src/components/pages/MonthPage.astro': imports(
    '../../layouts/Page.astro',
    '../lists/Card.astro',
  ),
  'src/components/pages/SearchPage.astro': "<script>import '../search.ts';</script>",
  'src/components/search.ts': '',
  'src/components/article/Body.astro': 'body',
  'src/components/lists/Card.astro': 'card',
  'src/components/a.ts': 'a',
  'src/layouts/Page.astro': `---\nimport '../styles/main.css';\nimport './frame.ts';\n---\n`,
  'src/layouts/frame.ts': 'frame',
  'src/styles/main.css': "@import './more.css';",
  'src/styles/more.css': 'more',
  'src/pages/[...path].astro': imports('../components/ViewPage.astro'),
  'src/views/day.ts': "import '../components/a.ts';",
  'src/formats/outputs.ts': "import './feed.ts';",
  'src/formats/feed.ts': 'feed',
  'src/reading/read-content.ts': "new Worker(path.join(import.meta.dirname, 'parse-worker.ts'));",
  'src/reading/parse-worker.ts': 'parse',
  'src/site/pictures/encode.ts': 'encode',
  'src/site/plan/plan.ts': 'plan',
  'src/site/render/slot.ts': "import { day } from '../../views/day.ts';",
  'src/site/check/check.ts': 'check',
  'src/site/build.ts': "import '../terminal/progress.ts';\nimport './check/check.ts';",
  'src/terminal/progress.ts': 'progress',
  'src/editing/new.ts': "import '../views/day.ts';",
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
  ['a style that another imports', 'src/styles/more.css', ['common']],
  ['a feed', 'src/formats/feed.ts', ['common']],
  ['a thread that reads', 'src/reading/parse-worker.ts', ['common']],
  ['what joins the stages', 'src/site/build.ts', ['common']],
  ['how a build tells what it does', 'src/terminal/progress.ts', []],
  ['a check of pages', 'src/site/check/check.ts', []],
  ['a command of editors', 'src/editing/new.ts', []],
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
  const turned = imports('../article/Body.astro', '../../layouts/Page.astro', '../a.ts');
  await writeTree(folder, { 'src/components/pages/ArticlePage.astro': turned });
  expect(pageCode(folder).common).not.toBe(before.common);
});

test('each kind has a template, and the program has no others', () => {
  const files = new Set(kinds.map(({ component }) => `src/components/pages/${component}.astro`));
  // The page for missing addresses is of no kind.
  files.add('src/components/pages/NotFoundPage.astro');
  expect(filesIn(root, 'src/components/pages').sort()).toEqual([...files].sort());
  const reached = [...reachedFrom(root, ['src/components/ViewPage.astro']).keys()];
  expect(reached).toEqual(expect.arrayContaining([...files]));
});

test("the project's own templates are told apart", () => {
  const { templates } = pageCode(root);
  const { 'article template': article, 'day template': day, 'month template': month } = templates;
  expect(new Set([article, day, month]).size).toBe(3);
});

describe('of the project itself', () => {
  async function copyProject(): Promise<string> {
    const folder = await temporaryFolder();
    for (const place of ['src', 'package-lock.json', 'tsconfig.json']) {
      await cp(path.join(root, place), path.join(folder, place), { recursive: true });
    }
    return folder;
  }

  test.each(['editing', 'preview', 'terminal', 'server', 'importing', 'site/check', 'site/index'])(
    'src/%s makes no page',
    async (room) => {
      const files = filesIn(root, `src/${room}`);
      expect(files.length).toBeGreaterThan(0);
      const folder = await copyProject();
      const before = pageCode(folder);
      for (const file of files) await appendFile(path.join(folder, file), '\n// changed');
      expect(pageCode(folder)).toEqual(before);
    },
    patience,
  );

  test(
    'what a page is made with does',
    async () => {
      const files = [
        'tsconfig.json',
        'src/article/body/chain.ts',
        'src/article/body/sanitise.ts',
        'src/article/read/read-article.ts',
        'src/archive/publication.ts',
        'src/archive/names/resolve-names.ts',
        'src/archive/look/contrast.ts',
        'src/i18n/tr.ts',
        'src/text/dates/dates.ts',
        'src/views/card.ts',
        'src/views/fingerprint.ts',
        'src/formats/json-ld/collection.ts',
        'src/formats/feeds/feed.ts',
        'src/formats/host/host-headers.ts',
        'src/components/lists/Card.astro',
        'src/components/pages/DayPage.astro',
        'src/components/not-found/answer-address.ts',
        'src/layouts/Page.astro',
        'src/pages/404.astro',
        'src/reading/read-content.ts',
        'src/reading/parse-worker.ts',
        'src/search/client/engine/worker.ts',
        'src/search/client/engine/rank.ts',
        'src/search/stem-russian.ts',
        'src/site/build.ts',
        'src/site/pictures/encode-picture.ts',
        'src/site/plan/plan-pages.ts',
        'src/site/render/astro-settings.ts',
        'src/site/render/compile-process.ts',
        'src/site/render/render-page.ts',
        'src/site/render/render-worker.ts',
        'src/styles/prose.css',
        'src/styles/fonts/text-arabic.woff2',
      ];
      const folder = await copyProject();
      let before = pageCode(folder);
      for (const file of files) {
        await appendFile(path.join(folder, file), '\n// changed');
        const after = pageCode(folder);
        expect(after, file).not.toEqual(before);
        before = after;
      }
    },
    patience,
  );
});
