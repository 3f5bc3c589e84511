import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bench } from '../../../scripts/bench/bench.ts';

/** Publishes a page for each article, and says how many there are as the microseconds of a step. */
const build = `
import fs from 'node:fs';
import path from 'node:path';
const { CONTENT_DIR, OUT_DIR, AS_OF } = process.env;
const articles = fs.globSync('articles/*/*.md', { cwd: CONTENT_DIR });
for (const file of articles) {
  const page = path.join(OUT_DIR, path.basename(file, '.md') + '.html');
  if (!fs.existsSync(page)) fs.copyFileSync(path.join(CONTENT_DIR, file), page);
}
const steps = [{ name: 'render as of ' + AS_OF, seconds: articles.length / 1e6 }];
fs.writeFileSync(process.argv[process.argv.indexOf('--summary') + 1], JSON.stringify({ steps }));
`;

const template = 'src/components/pages/ArticlePage.astro';

function repository(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'backfile-repository-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  const scripts = { build: `NOTHING=x '${process.execPath}' scripts/build.ts` };
  put('package.json', JSON.stringify({ type: 'module', scripts }));
  put('scripts/build.ts', build);
  put(template, '<p></p>\n');
  for (const name of ['astro', 'pagefind']) {
    put(`node_modules/${name}/package.json`, '{"version":"1.2.3"}');
  }
  return root;
}

const kept: string[] = [];
const progress = {
  start: () => {},
  advance: () => {},
  say: (line: string) => kept.push(line),
  end: () => [],
};
const request = { articles: 30, seed: 7, againstHugo: false, keep: false };

test('the project is built clean, and again after each change', async () => {
  const root = repository();
  const report = await bench({ ...request, root }, progress);
  const [clean, added] = report.runs;
  expect(report.runs.map(({ work, articles, written }) => [work, articles, written])).toEqual([
    ['full build', 30, 30],
    ['one article added', 31, 1],
    ['one article changed', 31, 0],
    ['one article removed', 30, 0],
    ['an article of an old year changed', 30, 0],
    ['nothing changed, fresh checkout', 30, 0],
    ["the article page's template changed", 30, 0],
  ]);
  expect(readFileSync(path.join(root, template), 'utf8')).toBe('<p></p>\n');
  expect(clean).toMatchObject({ work: 'full build', articles: 30, pages: 30, written: 30 });
  expect(added).toMatchObject({ work: 'one article added', articles: 31, pages: 31, written: 1 });
  const [render, rest] = added!.steps;
  expect(render).toEqual({ name: 'render as of 2023-12-31', seconds: 31 / 1e6 });
  expect(rest!.name).toBe('start and end');
  expect(render!.seconds + rest!.seconds).toBeCloseTo(added!.seconds);
  expect(report.machine.versions).toMatchObject({ node: process.versions.node, astro: '1.2.3' });
});

test('the generated folders go, unless they are to be kept', async () => {
  const root = repository();
  const left = () => readdirSync(path.join(root, '.cache'));
  await bench({ ...request, root }, progress);
  expect(left()).toEqual([]);
  await bench({ ...request, keep: true, root }, progress);
  expect(left()).toHaveLength(1);
  expect(kept).toEqual([`kept: ${path.join(root, '.cache', left()[0]!)}`]);
});

test('without Hugo, nothing is built against it', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const against = bench({ ...request, againstHugo: true, root: repository() }, progress);
  await expect(against).rejects.toThrow(/apt-get install hugo/);
});
