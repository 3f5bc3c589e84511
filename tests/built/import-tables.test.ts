import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type RunningSite } from '../../src/server/serve.ts';
import { buildApart, environment, root } from '../helpers/build-apart.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-tables-'));
const content = path.join(folder, 'content');
let site: RunningSite;

function backfile(...args: string[]): { status: number | null; said: string } {
  const file = path.join(root, 'scripts/backfile.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: folder,
    env: environment({ CONTENT_DIR: content }),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Where an old address leads in the end, as a browser follows it. */
async function follow(address: string): Promise<{ path: string; html: string }> {
  const response = await fetch(new URL(address, site.address));
  const html = await response.text();
  const to = /http-equiv="?refresh"? content="0; url=([^"]+)"/.exec(html)?.[1];
  return to === undefined ? { path: new URL(response.url).pathname, html } : follow(to);
}

beforeAll(async () => {
  const init = backfile('init', '--name', 'The Gazette', '--url', 'https://example.org/');
  if (init.status !== 0) throw new Error(init.said);
  writeFileSync(
    path.join(folder, 'news.csv'),
    `id;headline;day;text;rubrics;author;views
17;Quarry reopens;26.08.2021 23:30;"<p>The <b>quarry</b> reopens. See <a href=""/news/18.html"">the council</a>.</p>";Local;1;5
18;Совет заседает;27.08.2021 09:00;<p>Совет заседал.</p>;Local|Politics;2;6
`,
  );
  writeFileSync(path.join(folder, 'authors.csv'), 'id,name\n1,Ann Smith\n2,Bob Reporter\n');
  writeFileSync(
    path.join(folder, 'map.yaml'),
    `key: id
fields:
  title: headline
  date: { column: day, format: dd.MM.yyyy HH:mm, zone: Europe/Moscow }
  body: { column: text, form: html }
  topics: { column: rubrics, split: "|" }
  authors: authors.name
  address: "/news/{id}.html"
join:
  authors: { file: authors.csv, key: id, by: author }
ignore: [views]
`,
  );
  const imported = backfile('import', 'news.csv', '--map', 'map.yaml');
  if (imported.status !== 0) throw new Error(imported.said);
  const out = path.join(folder, 'dist');
  buildApart({ CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: path.join(folder, 'cache') });
  site = await serveSite(out, { port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('old addresses lead to the articles', async () => {
  const quarry = await follow('/news/17.html');
  expect(quarry.path).toBe('/2021/08/26/quarry-reopens/');
  expect(quarry.html).toContain('Ann Smith');
  const council = await follow('/news/18.html');
  expect(council.path).toMatch(/^\/2021\/08\/27\//);
  expect(council.html).toContain('Совет заседал.');
});

test('a link in a text leads to the new address', async () => {
  const { html } = await follow('/news/17.html');
  const href = /<a href="([^"]+)">the council<\/a>/.exec(html)?.[1] ?? '';
  expect((await follow(href)).path).toBe((await follow('/news/18.html')).path);
});

test('every word is accounted for, and a second import changes nothing', () => {
  const again = backfile('import', 'news.csv', '--map', 'map.yaml');
  expect(again).toMatchObject({
    status: 0,
    said: expect.stringContaining('2 unchanged') as string,
  });
  const report = JSON.parse(
    readFileSync(path.join(folder, 'import-report.json'), 'utf8'),
  ) as object;
  expect(report).toMatchObject({ read: 2, written: 0, wordsDiffer: 0 });
});
