import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildApart } from '../helpers/build-apart.ts';
import { folderForTest, importInto } from '../helpers/imports.ts';
import { readPage } from '../helpers/page.ts';

const post = (fields: string, text = 'The ferry sails again.') =>
  `---\n${fields}\n---\n\n${text}\n`;

test('every old address of sites of Hugo, Jekyll and plain Markdown leads to its article', async () => {
  const folder = folderForTest({
    'hugo/hugo.toml':
      'baseURL = "https://old.example/"\n[permalinks]\nposts = "/:year/:month/:day/:slug/"\nnotes = "/notes/:slug/"\n',
    'hugo/content/posts/ferry.md': post(
      'title: The ferry\ndate: 2020-05-01\nslug: ferry\ntags: [Ferries]\naliases: [/older/ferry/, /f.html]',
      '[Mud]({{< ref "notes/mud.md" >}}) in the harbour.',
    ),
    'hugo/content/notes/mud.md': post('title: Mud\ndate: 2020-05-02\nslug: mud\ntags: [Ferries]'),
    'jekyll/_config.yml': 'permalink: /:year/:month/:day/:title/\nurl: https://old.example\n',
    'jekyll/_posts/2019-01-02-harbour.md': post('title: Harbour\ntags: [Ferries]'),
    'jekyll/_posts/2019-01-03-port.md': post('title: Port\npermalink: /b.html'),
    'plain/a/quay.md': post('title: Quay\ndate: 2018-03-04\npermalink: /a/quay/'),
    'plain/a/pier.md': post('title: Pier\ndate: 2018-03-05\npermalink: /2018/03/05/pier/'),
  });
  const place = (name: string) => path.join(folder, name);
  for (const site of ['hugo', 'jekyll', 'plain']) {
    const report = await importInto(folder, [place(site)]);
    expect(report).toMatchObject({ read: 2, written: 2, wordsDiffer: 0 });
  }
  buildApart({
    CONTENT_DIR: place('content'),
    OUT_DIR: place('out'),
    CACHE_DIR: place('cache'),
    AS_OF: '2026-11-29',
  });
  const kept = {
    '/2020/05/01/ferry/': 'The ferry',
    '/2019/01/02/harbour/': 'Harbour',
    '/2018/03/05/pier/': 'Pier',
  };
  for (const [address, title] of Object.entries(kept))
    expect(readPage(place('out'), address).one('main h1').text.trim()).toBe(title);
  const moved = {
    '/older/ferry/': '/2020/05/01/ferry/',
    '/f.html/': '/2020/05/01/ferry/',
    '/notes/mud/': '/2020/05/02/mud/',
    '/b.html/': '/2019/01/03/b/',
    '/a/quay/': '/2018/03/04/quay/',
    '/tags/ferries/': '/topics/ferries/',
  };
  for (const [old, to] of Object.entries(moved)) {
    const refresh = readPage(place('out'), old).one('[http-equiv=refresh]');
    expect(refresh.attribute('content')).toBe(`0; url=${to}`);
    expect(() => readFileSync(place(`out${to}index.html`))).not.toThrow();
  }
  const links = readPage(place('out'), '/2020/05/01/ferry/').links('main a');
  expect(links.map(({ href }) => href)).toContain('/2020/05/02/mud/');
});
