import path from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { publish } from '../../../src/site/publish/publish.ts';
import { verifySite } from '../../../src/site/check/verify-site.ts';
import { temporaryFolder, writeTree, type Tree } from '../../helpers/site-folder.ts';

const siteUrl = 'https://example.org/archive/';
const alternates = `<link rel="alternate" hreflang="en" href="${siteUrl}a/"><link rel="alternate" hreflang="ru" href="${siteUrl}ru/a/"><link rel="alternate" hreflang="x-default" href="${siteUrl}a/">`;

const page = (body: string, { head = '', lang = 'en', title = 'T', h1 = '<h1>H</h1>' } = {}) =>
  `<!doctype html>\n<html lang="${lang}"><head><title>${title}</title>${head}</head><body>\n${h1}${body}</body></html>`;

const good: Tree = {
  'index.html': page(
    `<a href="/archive/a/">a</a> <a href="a/#b">b</a> <a href="#c">c</a><p id="c"></p><a href="#top">t</a>
     <a href="https://elsewhere.org/x">x</a><a href="https://example.org/shop">y</a><a href="mailto:x@y.z">m</a>
     <img src="/archive/p.webp" srcset="/archive/p.webp 1x, p,1.webp 2x" alt=""><form action="/archive/a/"></form>
     <svg><title>drawn</title><use href="#c"/></svg><img src="data:image/png;base64,x" alt="">
     <div style="background:url(p.webp)"></div>`,
    {
      head: `<link rel="canonical" href="${siteUrl}"><link rel="stylesheet" href="/archive/s.css"><style>a{background:url(p.webp)}</style><meta property="og:image" content="${siteUrl}p.webp"><link rel="license" href="https://creativecommons.org/x">`,
    },
  ),
  'a/index.html': page('<h2 id="b">b</h2>', { head: alternates }),
  'ru/a/index.html': page('', { head: alternates, lang: 'ru' }),
  'old/index.html': page('<a href="/archive/a/">a</a>', {
    head: `<meta http-equiv="refresh" content="0; url=/archive/a/">`,
  }),
  '404.html': page('<a href="/archive/">home</a>'),
  's.css':
    '@import "t.css"; /* url(none) */ @font-face { src: url("f/x.woff2") format("woff2"), url(#y) }',
  't.css': '',
  'f/x.woff2': 'font',
  'p.webp': 'picture',
  'p,1.webp': 'picture',
  // Came as it is, in public/.
  'google123.html': 'google-site-verification: google123.html',
};

async function build(tree: Tree): Promise<string> {
  const folder = await temporaryFolder();
  const [staging, outDir] = [path.join(folder, 'staging'), path.join(folder, 'dist')];
  await writeTree(staging, tree);
  const pages = Object.keys(tree).filter(
    (file) => file.endsWith('/index.html') || file === 'index.html',
  );
  const routes = new Map(pages.map((file) => [`/${file.replace('index.html', '')}`, 'x']));
  const none = new Map<string, string>();
  const manifest = { settings: { siteUrl }, routes, bundles: none, outputs: none };
  await publish({ staging, outDir, kept: new Map(), manifest });
  return outDir;
}

/** `file:line: message [rule]` of a good site with these changes. */
async function problemsWith(changes: Tree): Promise<string[]> {
  const problems = await verifySite(await build({ ...good, ...changes }));
  return problems.map(({ file, line, message, rule }) => `${file}:${line}: ${message} [${rule}]`);
}

describe('verify', () => {
  test('finds nothing in a good site, and tells how far it is', async () => {
    const told: [number, number][] = [];
    const outDir = await build(good);
    expect(
      await verifySite(outDir, { progress: (done, total) => told.push([done, total]) }),
    ).toEqual([]);
    expect(told).toEqual([
      [8, 11],
      [11, 11],
    ]);
  });

  test.each([
    ['<a href="/archive/none/">', '<a href>: "/archive/none/" leads to nothing [broken-link]'],
    ['<a href="/archive/a">', '<a href>: "/archive/a" lacks its final slash [broken-link]'],
    ['<a href="/a/">', '<a href>: "/a/" is outside /archive/ [broken-link]'],
    ['<a href="../../x/">', '<a href>: "../../x/" is outside /archive/ [broken-link]'],
    [
      '<a href="http://example.org/archive/a/">',
      '<a href>: "http://example.org/archive/a/" is http: in a site at https://example.org/archive/ [broken-link]',
    ],
    [
      '<a href="%E0%A4%A/">',
      '<a href>: "%E0%A4%A/" has a % that does not begin a code [broken-link]',
    ],
    ['<a href="javascript:x">', '<a href>: "javascript:x" runs a script [broken-link]'],
    ['<a href="https://">', '<a href>: "https://" is not an address [broken-link]'],
    ['<a href="#none">', '<a href>: "#none" points at an id that the page lacks [broken-anchor]'],
    ['<form action="none">', '<form action>: "none" leads to nothing [broken-link]'],
    ['<img src="none.webp">', '<img src>: "none.webp" leads to nothing [broken-asset]'],
    [
      '<source srcset="../p.webp 1x, n.webp 2x">',
      '<source srcset>: "n.webp" leads to nothing [broken-asset]',
    ],
    ['<p style="background:url(\'n.png\')">', '<p style>: "n.png" leads to nothing [broken-asset]'],
    [
      '<script src="//cdn.example.com/x.js"></script>',
      '<script src>: "//cdn.example.com/x.js" is fetched from another host [foreign-asset]',
    ],
    [
      '<iframe src="https://v.example.com/"></iframe>',
      '<iframe src>: "https://v.example.com/" is fetched from another host [foreign-asset]',
    ],
    [
      '<link rel="preload stylesheet" href="https://c.example.com/">',
      '<link href>: "https://c.example.com/" is fetched from another host [foreign-asset]',
    ],
    [
      '<style>a{background:url(n.png)}</style>',
      'style sheet: "n.png" leads to nothing [broken-asset]',
    ],
    [
      '<meta name="twitter:image" content="n.png">',
      '<meta content>: "n.png" leads to nothing [broken-asset]',
    ],
    [
      '<meta http-equiv="Refresh" content="0;URL=\'/archive/n/\'">',
      '<meta content>: "/archive/n/" leads to nothing [broken-link]',
    ],
    [
      '<link rel="canonical" href="https://example.com/b/">',
      '<link href>: "https://example.com/b/" is not an address of https://example.org/archive/ [foreign-address]',
    ],
    ['<p id="x"><b id="x">', 'the id "x" is used twice [unique-id]'],
    ['<h1>again</h1>', 'the page has 2 <h1> [one-h1]'],
    ['<base href="/">', 'a <base> changes where all links lead [no-base]'],
  ])('finds %s', async (html, problem) => {
    const found = await problemsWith({ 'b/index.html': page(html) });
    expect(found).toEqual([expect.stringMatching(/^b\/index\.html:[13]: /)]);
    expect(found[0]).toContain(`: ${problem}`);
  });

  test.each([
    [{ lang: ' ' }, 'the page has no language [no-language]'],
    [{ title: ' ' }, 'the page has no title [no-title]'],
    [{ h1: '' }, 'the page has 0 <h1> [one-h1]'],
  ])('finds a page with %j', async (lack, problem) => {
    const html = page('<svg><title>drawn</title></svg>', lack);
    expect(await problemsWith({ 'b/index.html': html })).toEqual([`b/index.html:1: ${problem}`]);
  });

  test('finds anchors into other pages, and says where in the text a link is', async () => {
    const outDir = await build({
      ...good,
      'b/index.html': page('\n\n<a href="../a/#none">x</a><a href="../a/#b">'),
    });
    expect(await verifySite(outDir)).toMatchObject([
      {
        file: 'b/index.html',
        rule: 'broken-anchor',
        message: '"../a/#none" points at an id that a/index.html lacks',
      },
    ]);
    const other = await build({ ...good, 'b/index.html': page('\n\n  <a href="none/">') });
    expect(await verifySite(other)).toMatchObject([{ line: 5, column: 3 }]);
  });

  test('finds what style sheets lack', async () => {
    expect(
      await problemsWith({
        't.css': 'a { src: url( none.woff2 ) }\n@import "https://fonts.example.com/x";',
      }),
    ).toEqual([
      't.css:1: style sheet: "none.woff2" leads to nothing [broken-asset]',
      't.css:2: style sheet: "https://fonts.example.com/x" is fetched from another host [foreign-asset]',
    ]);
  });

  test('finds a relative link in the page that is shown anywhere', async () => {
    expect(await problemsWith({ '404.html': page('<a href="a/">a</a>') })).toEqual([
      expect.stringContaining('"a/" is relative') as string,
    ]);
  });

  test('finds editions that do not name each other', async () => {
    const lone = page('', { lang: 'ru' });
    expect(await problemsWith({ 'ru/a/index.html': lone })).toEqual([
      'a/index.html:1: alternates: ru/a/index.html does not name this page in return [alternates]',
    ]);
    const wrong = page('', { lang: 'ar', head: alternates });
    expect(await problemsWith({ 'ru/a/index.html': wrong })).toEqual([
      'a/index.html:1: alternates: ru/a/index.html is in "ar", not "ru" [alternates]',
      expect.stringContaining('none is in the page\'s language, "ar"') as string,
      expect.stringContaining('ru/a/index.html is in "ar"') as string,
    ]);
    const half = page('', { head: alternates.replace(/<link[^>]*x-default[^>]*>/, '') });
    expect(
      await problemsWith({ 'a/index.html': half.replace('</h1>', '</h1><i id="b"></i>') }),
    ).toEqual(['a/index.html:1: alternates: x-default is missing [alternates]']);
  });

  test('compares the files with the manifest', async () => {
    const outDir = await build(good);
    await writeFile(path.join(outDir, 'p.webp'), 'other');
    await rm(path.join(outDir, 'old/index.html'));
    await writeTree(outDir, { 'stray.txt': 'x', '.git/HEAD': 'x' });
    const problems = await verifySite(outDir);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['old/index.html', 'missing-file'],
      ['p.webp', 'changed-file'],
      ['stray.txt', 'stray-file'],
    ]);
    await rm(path.join(outDir, '.backfile/manifest.json'));
    expect(await verifySite(outDir)).toMatchObject([{ rule: 'no-manifest' }]);
    expect(await verifySite(path.join(outDir, 'nowhere'))).toMatchObject([{ rule: 'no-manifest' }]);
  });

  test('shows a few of what is wrong alike, and counts the others', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `m${index}/index.html`,
        page('<a href="/archive/n/">'),
      ]),
    );
    const found = await problemsWith(many);
    expect(found).toHaveLength(5);
    expect(found.filter((line) => line.includes('(and 7 more times)'))).toHaveLength(1);
  });
});
