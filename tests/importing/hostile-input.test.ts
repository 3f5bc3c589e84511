import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { docx, paragraph, run } from '../helpers/docx.ts';
import { folderForTest, importInto } from '../helpers/imports.ts';

const map = `fields: { title: title, date: date, body: body }\n`;
const front = '---\ntitle: One\ndate: 2021-08-26\n---\n';

/** An input of each kind whose text is some HTML. */
const inputs: Readonly<Record<string, (html: string) => Record<string, string | Buffer>>> = {
  wordpress: (html) => ({
    'in/a.xml': `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>One</title>
<content:encoded><![CDATA[${html}]]></content:encoded><wp:post_date>2021-08-26 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  }),
  ghost: (html) => ({
    'in/a.json': JSON.stringify({
      db: [
        {
          meta: { version: '5.0.0' },
          data: {
            posts: [
              {
                id: '1',
                title: 'One',
                slug: 'one',
                html,
                status: 'published',
                type: 'post',
                published_at: '2021-08-26T10:00:00.000Z',
              },
            ],
          },
        },
      ],
    }),
  }),
  medium: (html) => ({
    'in/2021-08-26_One-0a1b2c3d4e5f.html': `<!DOCTYPE html><html><body><article class="h-entry">
<header><h1 class="p-name">One</h1></header><section data-field="body" class="e-content">${html}</section>
<footer><p><a href="https://medium.com/p/0a1b2c3d4e5f"><time class="dt-published" datetime="2021-08-26T10:00:00.000Z">August 26, 2021</time></a></p></footer></article></body></html>`,
  }),
  hugo: (html) => ({ 'in/hugo.toml': '', 'in/content/posts/one.md': front + html }),
  jekyll: (html) => ({ 'in/_config.yml': 'a: b\n', 'in/_posts/2021-08-26-one.md': front + html }),
  markdown: (html) => ({ 'in/one.md': front + html }),
  csv: (html) => ({
    'in/a.csv': `title,date,body\nOne,2021-08-26,"${html.replaceAll('"', '""')}"\n`,
  }),
  json: (html) => ({
    'in/a.json': JSON.stringify([{ title: 'One', date: '2021-08-26', body: html }]),
  }),
};

async function importHtml(kind: string, html: string) {
  const files = inputs[kind]?.(html) ?? {};
  const folder = folderForTest({ ...files, 'map.yaml': map });
  const [first = ''] = Object.keys(files);
  const isFile = ['wordpress', 'csv', 'json', 'ghost'].includes(kind);
  const report = await importInto(folder, [path.join(folder, isFile ? first : 'in')], {
    from: kind,
    ...(['csv', 'json'].includes(kind) ? { map: path.join(folder, 'map.yaml') } : {}),
  });
  const articles = path.join(folder, 'content/articles');
  const texts =
    report.written === 0
      ? []
      : readdirSync(articles, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.md'))
          .map((name) => readFileSync(path.join(articles, name), 'utf8'));
  return { report, text: texts.join('\n') };
}

describe.each(Object.keys(inputs))('%s', (kind) => {
  test('elements in each other, 10,000 deep, do not end the import', async () => {
    const { report, text } = await importHtml(
      kind,
      `${'<div>'.repeat(10_000)}Deep${'</div>'.repeat(10_000)}`,
    );
    expect(report.read).toBe(1);
    const [item] = report.items;
    expect(item?.wordsMissing ?? []).toEqual([]);
    if (item?.status === 'skipped')
      expect(item.reason).toMatch(/nested too deeply|in elements without end/);
    else expect(text).toContain('Deep');
  });

  test('no script address comes in', async () => {
    const { report, text } = await importHtml(
      kind,
      '<p>Sound <a href="javascript:alert(1)">words</a> <a href=" JaVa\tScript:alert(2)">more</a></p>',
    );
    expect(report).toMatchObject({ read: 1, written: 1 });
    expect(text).toContain('Sound');
    expect(text).toContain('words');
    expect(text).not.toMatch(/java\s*script:/i);
    expect(report.items[0]?.wordsMissing ?? []).toEqual([]);
  });
});

test('tables in each other in a Word document, 1,000 deep, do not end the import', async () => {
  const open = '<w:tbl><w:tr><w:tc>';
  const close = `${paragraph('')}</w:tc></w:tr></w:tbl>`;
  const body = `${paragraph('One', 'Title')}${paragraph('26 August 2021')}${open.repeat(1000)}${paragraph(run('Deep'))}${close.repeat(1000)}`;
  const folder = folderForTest({ 'a.docx': Buffer.from(docx({ body })) });
  const report = await importInto(folder, [path.join(folder, 'a.docx')]);
  expect(report.read).toBe(1);
  expect(report.items[0]?.wordsMissing ?? []).toEqual([]);
});

test('a database of 10,000 levels of lists in its text does not end the import', async () => {
  const folder = folderForTest({ 'map.yaml': map });
  const file = path.join(folder, 'a.db');
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE posts (title, date, body)');
  db.prepare('INSERT INTO posts VALUES (?, ?, ?)').run(
    'One',
    '2021-08-26',
    '<ul><li>'.repeat(10_000),
  );
  db.close();
  const report = await importInto(folder, [file], { map: path.join(folder, 'map.yaml') });
  expect(report.read).toBe(1);
});

test('a table whose field has no end loses that row alone', async () => {
  const folder = folderForTest({
    'a.csv': `title,date,body\nOne,2021-08-26,Text\nTwo,2021-08-26,"${'x'.repeat(20_000_000)}\n`,
    'map.yaml': map,
  });
  const report = await importInto(folder, [path.join(folder, 'a.csv')], {
    map: path.join(folder, 'map.yaml'),
  });
  expect(report).toMatchObject({ read: 2, written: 1, skipped: 1 });
});
