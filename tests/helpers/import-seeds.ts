import { readdirSync, readFileSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { deleted, docx, noteReference, paragraph, picture, run, type DocxContent } from './docx.ts';
import { folderForRun } from './folder-for-run.ts';

/** A sound input of an import, from which damaged ones are made. */
export interface Seed {
  /** By their names in its folder. */
  files: Readonly<Record<string, Buffer>>;
  /** Which of them is imported; '.' for the whole folder. */
  path: string;
  /** What `--map` says. */
  map?: string;
}

const fixtures = path.join(import.meta.dirname, '../fixtures/importing');

const wordpress = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>One &amp; two</title><link>https://example.org/2021/08/26/one/</link><dc:creator>a</dc:creator><guid>https://example.org/?p=1</guid><content:encoded><![CDATA[<!-- wp:paragraph --><p>Three <b>four</b></p><!-- /wp:paragraph -->[caption id="7"]<img src="https://example.org/a.jpg" alt="Five" /> Six[/caption]

[poll id="1"]]]></content:encoded><excerpt:encoded><![CDATA[Seven]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2021-08-26 10:00:00</wp:post_date><wp:post_name>one</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="b"><![CDATA[B]]></category></item></channel></rss>`;

const hugo = {
  'hugo.toml':
    'baseURL = "https://old.example/"\ndefaultContentLanguage = "en"\n[permalinks]\nposts = "/:year/:month/:slug/"\n[taxonomies]\ntag = "tags"\n',
  'content/_index.md': '---\ntitle: Home\n---\nWelcome\n',
  'content/posts/harbour.md':
    '---\ntitle: One\ndate: 2021-08-26\ntags: [a, b]\naliases: [/old/one/]\n---\n\n# Two\n\nA *b* [c]({{< ref "two" >}}) ![e](f.png "g")\n\n{{< figure src="h.jpg" caption="At *night*" >}}\n\n{{< poll 12 >}} {{% box %}}inside{{% /box %}}\n',
  'content/posts/two/index.md':
    '+++\ntitle = "Three"\ndate = 2021-08-26T10:00:00Z\nauthors = ["Ann"]\n[params]\na = [1, 2]\n+++\n\n> Four\n\n- five\n\n{{< youtube Z4X >}}\n\n```go\nsix\n```\n',
  'content/posts/two/f.png': 'no picture',
  'content/posts/three.md':
    '{"title": "Seven", "date": "2021-08-27", "draft": true}\n\nEight[^1]\n\n[^1]: Nine\n',
  'content/posts/old.html': '---\ntitle: Ten\ndate: 2020-01-02\n---\n<p>Eleven <b>twelve</b></p>\n',
};

const jekyll = {
  '_config.yml': 'permalink: pretty\nbaseurl: /blog\nurl: https://old.example\n',
  '_posts/2015-01-02-harbour.md':
    '---\ntitle: One\ncategories: News\n---\nTwo {{ site.name }} {% include note.html text="three" %}\n\n{% highlight ruby %}\nfour\n{% endhighlight %}\n\n[five]({% post_url 2015-01-03-port %})\n{: .lead}\n',
  '_posts/2015-01-03-port.md':
    '---\ntitle: Six\npermalink: /b.html\n---\n{% raw %}{{ seven }}{% endraw %}\n\n* TOC\n{:toc}\n\n| a | b |\n|---|---|\n| c | d |\n',
  '_drafts/later.md': '---\ntitle: Eight\ndate: 2015-01-04\n---\nNine\n',
  'about.md': '---\ntitle: Ten\n---\nEleven\n',
};

const markdown = {
  'posts/a.md':
    '---\npubDate: Jul 08 2022\ntags: [post, Sea]\npermalink: "/news/{{ page.fileSlug }}/"\nmood: glad\nheroImage: ./a.jpg\nheroImageAlt: A boat\n---\n# The *sea*\n\nOne <b>two</b> [three](../b.md "four")\n',
  'posts/b.mdx':
    '---\ntitle: One\ndate: 2021-08-26\n---\nimport Note from \'../note.astro\';\nexport const year = 2021;\n\n<Note kind="info">\n\nTwo *three* {year}\n\n</Note>\n\n{/* four */}\n\n- five\n  - six\n',
  'posts/c.md':
    '+++\ntitle = "One"\ndate = 2021-08-26T10:00:00Z\n[params]\na = [1, 2]\n+++\n\n> Two\n\n- three\n\n<div>\n<p>four</p>\n</div>\n\n~~~\nfive\n~~~\n',
};

const tableMap = `fields:
  title: title
  date: date
  body: body
  address: "/news/{id}.html"
`;
const authors = '  authors: { column: authors, split: "," }\n';

const sql = `CREATE TABLE posts (id INTEGER, title TEXT, body TEXT, date INTEGER, author INTEGER);
INSERT INTO posts VALUES (5, 'Five', '<p>One <b>two</b></p>', 1629979200, 1), (6, 'Six', 'Three', 1629979200, 2);
INSERT INTO posts VALUES (7, 'Семь', '<ul><li>четыре</li></ul>', 1629979200, 1);
CREATE TABLE authors (id INTEGER, name TEXT);
INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');
CREATE VIEW shown AS SELECT * FROM posts WHERE id > 5;`;

const sqlMap = `rows: posts
key: id
fields: { title: title, body: body, date: { column: date, format: epoch, zone: UTC }, authors: authors.name }
join:
  authors: { table: authors, key: id, by: author }
`;

const documents: readonly DocxContent[] = [
  {
    title: 'Quarry reopens',
    body: [
      paragraph('Quarry reopens', 'Title'),
      paragraph('By Ann Smith'),
      paragraph('26 August 2021'),
      paragraph(`${run('The quarry ')}${run('reopens', '<w:b/>')}${run(' today.')}`),
      paragraph('What follows', 'Heading1'),
      `<w:tbl><w:tr><w:tc>${paragraph('one')}</w:tc><w:tc>${paragraph('two')}</w:tc></w:tr></w:tbl>`,
      paragraph(`${run('A note')}${noteReference(2)}${deleted('gone')}`),
      paragraph('Photo: TASS'),
    ].join(''),
    footnotes: { 2: paragraph('Of the note') },
    comments: ['A remark'],
    header: 'The Gazette',
  },
  {
    body: [
      paragraph('Мост открыт', 'Heading1'),
      paragraph('26 августа 2021'),
      `<w:p>${picture('A bridge')}</w:p>`,
      paragraph('The bridge', 'Caption'),
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>',
      '<w:p><w:hyperlink r:id="rId5"><w:r><w:t>more</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>line</w:t></w:r></w:p>',
      '<w:p><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>',
      paragraph('Odd', 'Odd'),
    ].join(''),
    picture: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  },
];

/** Sound inputs, by the kind that reads them; a kind that has none cannot be fuzzed. */
export const seeds: Readonly<Record<string, () => readonly Seed[]>> = {
  text: () => filesIn('text'),
  wordpress: () => [fileWith('a.xml', wordpress), ...filesIn('wordpress')],
  hugo: () => [folderWith(hugo)],
  jekyll: () => [folderWith(jekyll)],
  markdown: () => [folderWith(markdown)],
  csv: () => [
    fileWith(
      'a.csv',
      'id,title,date,body,authors\n1,"One, two",2021-08-26,"<p>Three ""four""</p>","Ann, Bob"\n2,Five,2021-08-27,Six,\n',
      tableMap + authors,
    ),
    fileWith('a.tsv', 'id\ttitle\tdate\tbody\n1\tOne\t2021-08-26\tTwo\n', tableMap),
  ],
  json: () => [
    fileWith(
      'a.json',
      '{"rows":[{"id":1,"title":"One","date":"2021-08-26","body":"<p>Two \\u00e9</p>","tags":["a"],"deep":{"a":[1,{"b":null}]}}]}',
      `rows: rows\nignore: [tags, deep]\n${tableMap}`,
    ),
    fileWith(
      'b.json',
      '[{"id":1,"title":"One","date":"2021-08-26","body":"Two","authors":["Ann"]}]',
      tableMap + authors,
    ),
    fileWith(
      'a.ndjson',
      '{"id":1,"title":"One","date":"2021-08-26","body":"Two"}\n{"id":2,"title":"Three","date":"2021-08-27","body":"Four"}\n',
      tableMap,
    ),
  ],
  sqlite: () => [{ files: { 'a.db': databaseWith(sql) }, path: 'a.db', map: sqlMap }],
  word: () =>
    documents.map((content) => ({
      files: { 'a.docx': Buffer.from(docx(content)) },
      path: 'a.docx',
    })),
  ghost: () => filesIn('ghost'),
  medium: () => [{ files: readFolder('medium'), path: '.' }],
};

function fileWith(name: string, text: string, map?: string): Seed {
  return {
    files: { [name]: Buffer.from(text) },
    path: name,
    ...(map === undefined ? {} : { map }),
  };
}

function folderWith(texts: Readonly<Record<string, string>>): Seed {
  const files = Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const);
  return { files: Object.fromEntries(files), path: '.' };
}

/** Each file of the fixtures apart. */
function filesIn(kind: string): Seed[] {
  return Object.entries(readFolder(kind)).map(([name, bytes]) => ({
    files: { [path.basename(name)]: bytes },
    path: path.basename(name),
  }));
}

function readFolder(kind: string): Record<string, Buffer> {
  const folder = path.join(fixtures, kind);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );
}

function databaseWith(statements: string): Buffer {
  using folder = folderForRun();
  const file = path.join(folder.name, 'a.db');
  const database = new DatabaseSync(file);
  database.exec(statements);
  database.close();
  return readFileSync(file);
}
