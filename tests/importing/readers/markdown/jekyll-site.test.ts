import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  defaultsFor,
  findJekyllSite,
} from '../../../../src/importing/readers/markdown/jekyll-site.ts';
import { folderForTest, importInto } from '../../../helpers/imports.ts';

const config = `url: https://old.example
baseurl: /blog/
permalink: pretty
collections:
  reviews: { output: true, permalink: "/reviews/:path/" }
  notes: { output: true }
  authors: {}
defaults:
  - scope: { path: "" }
    values: { layout: default, author: staff }
  - scope: { path: "", type: posts }
    values: { author: wsullivan, tags: [news] }
  - scope: { path: "_posts/2010", type: posts }
    values: { author: ann }
  - scope: { path: "_reviews/*/old" }
    values: { published: false }
  - scope: { path: x }
`;
const site = {
  '_config.yml': config,
  '_data/authors.yml': 'wsullivan: { name: W. Sullivan }\nstaff: { display_name: The Gazette }\n',
  '_authors/ann.md': '---\nshort_name: ann\nname: Ann Finch\n---\nShe writes.\n',
};

test('fields of pages are those of the closest scope', () => {
  const found = findJekyllSite(folderForTest(site));
  const authorOf = (name: string, type: string) => defaultsFor(found, name, type)['author'];
  expect(authorOf('about.md', 'pages')).toBe('staff');
  expect(authorOf('_posts/2015-01-02-sea.md', 'posts')).toBe('wsullivan');
  expect(authorOf('_posts/2010/2010-01-02-sea.md', 'posts')).toBe('ann');
  expect(authorOf('_posts/2010/x.md', 'drafts')).toBe('staff');
  expect(authorOf('_posts/2010s/x.md', 'posts')).toBe('wsullivan');
  expect(defaultsFor(found, '_reviews/films/old/x.md', 'reviews')['published']).toBe(false);
  expect(defaultsFor(found, '_reviews/films/x.md', 'reviews')['published']).toBeUndefined();
});

test('settings that are missing or broken say nothing', () => {
  for (const files of [{}, { '_config.yml': 'a: [' }, { '_config.yml': '- a' }]) {
    const found = findJekyllSite(folderForTest(files));
    expect(found).toMatchObject({
      base: '',
      permalink: 'date',
      defaults: [],
      collectionsFolder: '',
    });
  }
  const listed = findJekyllSite(
    folderForTest({ '_config.yml': 'collections: [notes]\ncollections_dir: /my/\n' }),
  );
  expect([...listed.collections]).toEqual([['notes', { output: false }]]);
  expect(listed.collectionsFolder).toBe('my/');
});

test('collections with pages come in at their addresses, others are counted', async () => {
  const folder = folderForTest({
    ...site,
    '_posts/2010/2010-01-02-sea.md': '---\ntitle: Sea\n---\nSea.\n',
    '_posts/2015-01-02-port.md': '---\ntitle: Port\nauthor: nobody\n---\nPort.\n',
    '_reviews/films/a.md': '---\ntitle: A\ndate: 2015-01-03\n---\nA.\n',
    '_notes/b.md': '---\ntitle: B\ndate: 2015-01-04\n---\nB.\n',
    '_layouts/c.md': '---\ntitle: C\n---\n',
  });
  const archive = folderForTest();
  const report = await importInto(archive, [folder]);
  expect(report).toMatchObject({
    written: 4,
    wordsDiffer: 0,
    counted: { 'files of the collection "authors", which has no pages (output)': 1 },
  });
  expect(report.items.map(({ oldAddress }) => oldAddress)).toEqual([
    'https://old.example/blog/notes/b/',
    'https://old.example/blog/2010/01/02/sea/',
    'https://old.example/blog/2015/01/02/port/',
    'https://old.example/blog/reviews/films/a/',
  ]);
  expect(report.notUnderstood).toEqual([
    { what: 'author named only by an id', count: 1, example: 'nobody' },
  ]);
  const texts = report.items.map(({ file = '' }) => readFileSync(path.join(archive, file), 'utf8'));
  expect(texts.map((text) => /authors:\W+([\w. ]+)/.exec(text)?.[1]?.trim())).toEqual([
    'The Gazette',
    'Ann Finch',
    'nobody',
    'The Gazette',
  ]);
  expect(texts[1]).toMatch(/topics:\W+news/);
});
