import path from 'node:path';
import { expect, test } from 'vitest';
import { checkRendered } from '../../../src/site/check/check-rendered.ts';
import { temporaryFolder, writeTree, type Tree } from '../../helpers/site-folder.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><body><h1>x</h1>${body}</body></html>`;
const good: Tree = {
  'index.html': page(
    '<a href="/archive/a/">a</a> <a href="a/#part">b</a> <a href="https://tass.com/x">c</a>' +
      '<img src="/archive/p.webp" alt="a > b"> <a href="#x">d</a> <i id="x"></i>' +
      '<code>&lt;a href="/nowhere/" id="x"&gt;</code> <a href="/archive/?a=1&amp;b=2">e</a>' +
      '<a href="https://example.org/archive/a/">h</a> <a href="/archive/./a/">i</a>' +
      '<a href="/archive/y/../a/">j</a> <a href="/archive/">k</a>' +
      '<a href="/archive/%D1%83/">f</a> <a href="mailto:a@example.org">g</a>',
  ),
  'a/index.html': page('<p id="part"></p>'),
  'у/index.html': page(''),
  'p.webp': 'x',
  'old/index.html':
    '<meta http-equiv="refresh" content="0; url=/archive/a/"><a href="/archive/a/">a</a>',
};

async function problemsWith(
  changes: Tree,
  lying: Tree = {},
  elsewhere: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const folder = await temporaryFolder();
  const [staging, outDir] = [path.join(folder, 'staging'), path.join(folder, 'dist')];
  const tree = { ...good, ...changes };
  await writeTree(staging, tree);
  await writeTree(outDir, lying);
  const pages = Object.keys(tree).filter((file) => file.endsWith('.html'));
  const files = new Set([...Object.keys(tree), ...Object.keys(lying), ...elsewhere]);
  const siteUrl = 'https://example.org/archive/';
  return checkRendered({ staging, outDir, pages, files, elsewhere, siteUrl }).problems.map(
    ({ file, line, column, message, rule }) => `${file}:${line}:${column}: ${message} [${rule}]`,
  );
}

test('a good page has no problem', async () => {
  expect(await problemsWith({})).toEqual([]);
});

test.each([
  ['<a href="/archive/b/">x</a>', '<a>: "/archive/b/" leads to nothing [broken-link]'],
  ['<a href="/archive/a">x</a>', '<a>: "/archive/a" lacks its final slash [broken-link]'],
  ['<a href="/archive//a/">x</a>', '<a>: "/archive//a/" leads to nothing [broken-link]'],
  [
    '<a href="//example.org/archive/b/">x</a>',
    '<a>: "//example.org/archive/b/" leads to nothing [broken-link]',
  ],
  [
    '<a href="https://example.org/archive/b.c">x</a>',
    '<a>: "https://example.org/archive/b.c" leads to nothing [broken-link]',
  ],
  ['<a href="/a/">x</a>', '<a>: "/a/" is outside /archive/ [broken-link]'],
  ['<img src="q.webp" alt="">', '<img>: "q.webp" leads to nothing [broken-link]'],
  ['<a href="#y">x</a>', '"#y" points at an id that the page lacks [broken-link]'],
  ['<a href="../#y">x</a>', '<a>: "../#y" points at an id that index.html lacks [broken-link]'],
  ['<i id="a"></i><i id="a"></i>', 'the id "a" is used twice [unique-id]'],
  ['<h1>y</h1>', 'the page has 2 <h1> [one-h1]'],
])('%s', async (body, message) => {
  const problems = await problemsWith({ 'n/index.html': page(body) });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
  expect(problems[0]).toMatch(/^n\/index\.html:1:\d+: /);
});

test('links lead to pages that were not made again, too, and to their anchors', async () => {
  const lying = { 'kept/index.html': page('<i id="here"></i>') };
  expect(
    await problemsWith({ 'n/index.html': page('<a href="/archive/kept/#here">') }, lying),
  ).toEqual([]);
  expect(
    await problemsWith({ 'n/index.html': page('<a href="/archive/kept/#there">') }, lying),
  ).toHaveLength(1);
});

test('what another part makes is there, and its anchors are not looked for', async () => {
  const linking = { 'n/index.html': page('<a href="/archive/other/#there">') };
  expect(await problemsWith(linking, {}, new Set(['other/index.html']))).toEqual([]);
  expect(await problemsWith(linking)).toHaveLength(1);
});

test.each(['&amp;', '&#38;', '&#x27;', '&#39;', '&apos;', '&quot;', '&lt;'])(
  'a reference in an address or an id is the character it means: %s',
  async (reference) => {
    const name = `a${reference}b`;
    const body = `<a href="#${name}">x</a><i id="${name}"></i>`;
    expect(await problemsWith({ 'z/index.html': page(body) })).toEqual([]);
  },
);

test("an apostrophe in the site's path may be a reference", async () => {
  const body = '<img src="/archive/it&#x27;s.webp" alt="">';
  expect(await problemsWith({ 'z/index.html': page(body), "it's.webp": 'x' })).toEqual([]);
});
