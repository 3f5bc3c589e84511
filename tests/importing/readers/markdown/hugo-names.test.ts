import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HugoNames } from '../../../../src/importing/readers/markdown/hugo-names.ts';
import { findHugoSite } from '../../../../src/importing/readers/markdown/hugo-site.ts';
import { folderForTest, importInto } from '../../../helpers/imports.ts';

const site = {
  'hugo.toml': '[params.authors.wsullivan]\nname = "W. Sullivan"\n[params.authors]\nbob = "Bob"\n',
  'data/authors.json': '{ "ann": { "name": "Ann Finch" }, "cy": "Cy" }',
  'data/authors/ann.yml': 'display_name: Ann F.\n',
  'data/authors/broken.yml': 'name: "\n',
  'content/authors/dee/_index.md': '---\ntitle: Dee\n---\n',
};

test('a name is found by its page, by data and by settings', () => {
  const names = new HugoNames(findHugoSite(folderForTest(site)));
  const found = ['dee', 'ann', 'cy', 'wsullivan', 'bob', 'broken', 'nobody', '../x', '..'].map(
    (id) => names.nameOf('authors', id),
  );
  expect(found).toEqual([
    'Dee',
    'Ann F.',
    'Cy',
    'W. Sullivan',
    'Bob',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(names.nameOf('tags', 'dee')).toBeUndefined();
});

test('articles have the names, and ids without one are reported', async () => {
  const page =
    '---\ntitle: Sea\ndate: 2015-01-02\nauthors: [wsullivan, jsmith, jane-roe]\n---\nSea.\n';
  const folder = folderForTest({ ...site, 'content/news/sea.md': page });
  const archive = folderForTest();
  const report = await importInto(archive, [folder]);
  const [item] = report.items;
  const text = readFileSync(path.join(archive, item?.file ?? ''), 'utf8');
  expect(text).toMatch(
    /authors:\s*(?:\[W\. Sullivan, jsmith, Jane Roe\]|- W\. Sullivan\n\s*- jsmith\n\s*- Jane Roe)/,
  );
  expect(report.notUnderstood).toEqual([
    { what: 'author named only by an id', count: 1, example: 'jsmith' },
  ]);
});
