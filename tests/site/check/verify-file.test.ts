import { expect, test } from 'vitest';
import { verifyPage, verifyStyle } from '../../../src/site/check/verify-file.ts';

const site = {
  siteUrl: 'https://example.org/',
  files: new Set(['index.html', 'a/index.html', '404.html', 's.css']),
  pages: new Set(['index.html', 'a/index.html', '404.html']),
};
const page = (body: string, head = '') =>
  `<html lang="EN"><head><title>T</title>${head}</head><body><h1>H</h1>${body}</body></html>`;

test('links to ids on other pages are returned, those on the same page are checked', () => {
  const body = '<a href="/a/#b">x</a><a href="#c">y</a><a href="#top">z</a>';
  expect(verifyPage('index.html', page(body), site)).toMatchObject({
    problems: [{ rule: 'broken-anchor', message: expect.stringContaining('"#c"') as string }],
    anchors: [{ file: 'index.html', href: '/a/#b', target: 'a/index.html', id: 'b' }],
    editions: undefined,
  });
});

test('the editions that a page names are returned in lower case', () => {
  const head = '<link rel="alternate" hreflang="X-Default" href="/a/">';
  expect(verifyPage('index.html', page('', head), site).editions).toEqual({
    lang: 'en',
    members: [{ hreflang: 'x-default', file: 'a/index.html' }],
  });
});

test('a relative link in the page for unknown addresses is reported once', () => {
  const { problems, anchors } = verifyPage('404.html', page('<a href="a/#b">x</a>'), site);
  expect(problems.map(({ rule }) => rule)).toEqual(['relative-404']);
  expect(anchors).toEqual([]);
});

test('a page from public/ needs no title, but its links are checked', () => {
  const { problems } = verifyPage('own.html', '<a href="/none/">x</a>', site);
  expect(problems.map(({ rule }) => rule)).toEqual(['broken-link']);
});

test('in a style sheet, an address that is only an id refers to another file', () => {
  const { problems } = verifyStyle('s.css', 'a { fill: url(#x) } b { src: url(none) }', site);
  expect(problems.map(({ rule }) => rule)).toEqual(['broken-asset']);
});
