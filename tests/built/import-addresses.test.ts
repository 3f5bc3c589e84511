import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportedSite } from '../helpers/imported-site.ts';

const cyrillic = '%d0%bc%d0%be%d1%81%d1%82';

const post = (id: number, link: string, day: string, slug: string, body: string) =>
  `<item><title>${slug === cyrillic ? 'Мост открыт' : `Post ${slug}`}</title><link>https://old.example${link}</link><dc:creator>ann</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${id}</guid><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${day} 23:30:00</wp:post_date><wp:post_name>${slug}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="local">Local</category><category domain="post_tag" nicename="quay">Quay</category></item>`;

const wordpress = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Old</title><link>https://old.example</link><language>en</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Smith</wp:author_display_name></wp:author>
${post(1, '/2021/08/26/ferry/', '2021-08-26', 'ferry', '<p>The ferry. See <a href="https://old.example/archives/bridge.html">the bridge</a> and <a href="https://old.example/category/local/">local news</a>.</p>')}
${post(2, '/archives/bridge.html', '2021-08-27', 'bridge', '<p>The bridge. See <a href="/?p=1">the ferry</a>.</p>')}
${post(3, `/2021/08/28/${cyrillic}/`, '2021-08-28', cyrillic, '<p>Мост открыт для движения, сообщили в городе.</p>')}
</channel></rss>`;

const site = new ImportedSite(
  {
    'export.xml': wordpress,
    'jekyll/_config.yml': 'permalink: /:categories/:year/:title.html\n',
    'jekyll/_posts/2020-05-06-harbour-opens.md':
      '---\ntitle: Harbour opens\ncategories: [local]\n---\n\nThe harbour is open.\n',
    'hugo/hugo.toml':
      'baseURL = "https://hugo.example/"\n[permalinks]\nnews = "/:section/:slug/"\n',
    'hugo/content/news/storm.md':
      '+++\ntitle = "Storm"\ndate = 2019-02-03\naliases = ["/old/storm/"]\n+++\n\nThe storm is over.\n',
    'rows.ndjson': '{"id":9,"headline":"Market closes","day":"2018-07-08","text":"Closed."}\n',
    'map.yaml':
      'key: id\nfields: { title: headline, date: day, body: text, address: "/story.php/{id}" }\n',
  },
  'en,ru',
);

beforeAll(async () => {
  for (const args of [['export.xml'], ['jekyll'], ['hugo'], ['rows.ndjson', '--map', 'map.yaml']]) {
    const imported = site.backfile('import', ...args);
    if (imported.status !== 0) throw new Error(imported.said);
  }
  await site.serve();
});

afterAll(() => site.close());

test.each([
  ['WordPress: as it was', '/2021/08/26/ferry/', '/2021/08/26/ferry/', 'The ferry.'],
  ['WordPress: another form', '/archives/bridge.html', '/2021/08/27/bridge/', 'The bridge.'],
  ['WordPress: Cyrillic', `/2021/08/28/${cyrillic}/`, '/ru/2021/08/28/мост/', 'Мост открыт'],
  ['WordPress: category', '/category/local/', '/topics/local/', 'Post ferry'],
  ['WordPress: tag', '/tag/quay/', '/topics/quay/', 'Post ferry'],
  ['WordPress: author', '/author/ann/', '/authors/ann-smith/', 'Post ferry'],
  ['Jekyll', '/local/2020/harbour-opens.html', '/2020/05/06/harbour-opens/', 'harbour is open'],
  ['Hugo: permalink', '/news/storm/', '/2019/02/03/storm/', 'storm is over'],
  ['Hugo: alias', '/old/storm/', '/2019/02/03/storm/', 'storm is over'],
  ['a table', '/story.php/9', '/2018/07/08/market-closes/', 'Closed.'],
])('%s: %s leads to its page', async (_, old, path, words) => {
  const { html, ...rest } = await site.follow(old);
  expect(rest).toEqual({ path, status: 200 });
  expect(html).toContain(words);
});

test('links between texts lead to where those are now', async () => {
  const { html } = await site.follow('/2021/08/26/ferry/');
  expect(html).toContain('<a href="/2021/08/27/bridge/">the bridge</a>');
  expect(html).toContain('<a href="/topics/local/">local news</a>');
  expect((await site.follow('/2021/08/27/bridge/')).html).toContain(
    '<a href="/2021/08/26/ferry/">the ferry</a>',
  );
});
