import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Imported, ImportedItem } from '../../../../src/importing/imported-item.ts';
import type { Reader } from '../../../../src/importing/reader.ts';
import { hugo } from '../../../../src/importing/readers/markdown/hugo.ts';
import { jekyll } from '../../../../src/importing/readers/markdown/jekyll.ts';
import { markdown } from '../../../../src/importing/readers/markdown/plain-markdown.ts';

const root = mkdtempSync(path.join(tmpdir(), 'backfile-generators-'));
afterAll(() => rmSync(root, { recursive: true }));

async function read(reader: Reader, files: Record<string, string>): Promise<Imported[]> {
  const folder = mkdtempSync(path.join(root, 'site-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const options = {
    bodies: true,
    repairEncoding: false,
    sources: [],
    publisher: 'A',
    editions: ['en', 'fr'] as const,
    timeZone: 'UTC',
    today: '2026-01-01',
  };
  const found: Imported[] = [];
  for await (const each of reader.read([folder], { ...options, editions: ['en', 'fr'] }))
    found.push(each);
  return found;
}

const itemsOf = (found: readonly Imported[]) =>
  found.filter((each): each is ImportedItem => each.type === 'item');

test('Jekyll: days and slugs of file names, permalinks of settings and of posts, drafts', async () => {
  const items = itemsOf(
    await read(jekyll, {
      '_config.yml': 'permalink: pretty\nbaseurl: /blog\nurl: https://old.example\n',
      '_posts/2015-01-02-harbour.md': '---\ntitle: A\ncategories: News\n---\nText',
      '_posts/2015-01-03-port.md': '---\ntitle: B\npermalink: /b.html\n---\nText',
      '_drafts/later.md': '---\ntitle: C\ndate: 2015-01-04\n---\nText',
      '_layouts/post.md': '---\ntitle: D\n---\n',
      'about.md': '---\ntitle: E\n---\nText',
    }),
  );
  expect(
    items.map(({ kind, date, slug, address, status }) => [kind, date, slug, address, status]),
  ).toEqual([
    ['article', '2015-01-04', 'later', 'https://old.example/blog/2015/01/04/later/', 'draft'],
    [
      'article',
      '2015-01-02',
      'harbour',
      'https://old.example/blog/news/2015/01/02/harbour/',
      undefined,
    ],
    ['article', '2015-01-03', 'b', 'https://old.example/blog/b.html', undefined],
    ['page', undefined, 'about', 'https://old.example/blog/about/', undefined],
  ]);
});

test('Markdown: the usual keys, a heading as headline, permalinks, unknown keys by name', async () => {
  const items = itemsOf(
    await read(markdown, {
      'posts/a.md':
        '---\npubDate: Jul 08 2022\ntags: [post, Sea]\npermalink: "/news/{{ page.fileSlug }}/"\nmood: glad\nheroImage: ./a.jpg\nheroImageAlt: A boat\n---\n# The *sea*\n\nText',
    }),
  );
  const [item] = items;
  expect(item).toMatchObject({
    title: { form: 'markdown', text: 'The *sea*' },
    date: '2022-07-08',
    topics: [{ name: 'Sea' }],
    address: '/news/a/',
    photo: { address: './a.jpg', alt: 'A boat' },
    body: { form: 'markdown', text: '\nText' },
    notUnderstood: [{ what: 'field mood', count: 1, example: 'glad' }],
  });
});

test('Hugo: settings give addresses; bundles, languages, section pages and faults', async () => {
  const found = await read(hugo, {
    'hugo.toml':
      'baseURL = "https://old.example/"\n[permalinks]\nnews = "/:year/:month/:day/:slug/"\n[languages.en]\n[languages.fr]\n',
    'content/news/_index.md': '---\ntitle: News\n---\n',
    'content/news/sea/index.md':
      '+++\ntitle = "Sea &#8217;s"\ndate = 2015-01-02T23:00:00-05:00\naliases = ["/old/"]\n+++\n![A](a.jpg)',
    'content/news/sea/index.fr.md': '---\ntitle: Mer\ndate: 2015-01-02\n---\nTexte',
    'content/news/broken.md': '---\ntitle: "A\n---\n',
  });
  const items = itemsOf(found);
  expect(items.map(({ title, date, address, lang }) => [title.text, date, address, lang])).toEqual([
    ['Mer', '2015-01-02', 'https://old.example/fr/2015/01/02/sea/', 'fr'],
    ['Sea ’s', '2015-01-02', 'https://old.example/2015/01/02/sea/', undefined],
  ]);
  expect(new Set(items.map(({ story }) => story)).size).toBe(1);
  expect(items[1]?.otherAddresses).toEqual(['/old/']);
  expect(found.filter(({ type }) => type !== 'item').map(({ type }) => type)).toEqual([
    'counted',
    'fault',
  ]);
});
