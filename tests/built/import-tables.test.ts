import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportedSite } from '../helpers/imported-site.ts';

const site = new ImportedSite({
  'news.csv': `id;headline;day;text;rubrics;author;views
17;Quarry reopens;26.08.2021 23:30;"<p>The <b>quarry</b> reopens. See <a href=""/news/18.html"">the council</a>.</p>";Local;1;5
18;Совет заседает;27.08.2021 09:00;<p>Совет заседал.</p>;Local|Politics;2;6
`,
  'authors.csv': 'id,name\n1,Ann Smith\n2,Bob Reporter\n',
  'map.yaml': `key: id
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
});

beforeAll(async () => {
  const imported = site.backfile('import', 'news.csv', '--map', 'map.yaml');
  if (imported.status !== 0) throw new Error(imported.said);
  await site.serve();
});

afterAll(() => site.close());

test('old addresses lead to the articles', async () => {
  const quarry = await site.follow('/news/17.html');
  expect(quarry.path).toBe('/2021/08/26/quarry-reopens/');
  expect(quarry.html).toContain('Ann Smith');
  const council = await site.follow('/news/18.html');
  expect(council.path).toMatch(/^\/2021\/08\/27\//);
  expect(council.html).toContain('Совет заседал.');
});

test('a link in a text leads to the new address', async () => {
  const { html } = await site.follow('/news/17.html');
  const href = /<a href="([^"]+)">the council<\/a>/.exec(html)?.[1] ?? '';
  expect((await site.follow(href)).path).toBe((await site.follow('/news/18.html')).path);
});

test('every word is accounted for, and a second import changes nothing', () => {
  const again = site.backfile('import', 'news.csv', '--map', 'map.yaml');
  expect(again).toMatchObject({
    status: 0,
    said: expect.stringContaining('2 as they were') as string,
  });
  const report = JSON.parse(
    readFileSync(path.join(site.folder, 'import-report.json'), 'utf8'),
  ) as object;
  expect(report).toMatchObject({ read: 2, written: 0, wordsDiffer: 0 });
});
