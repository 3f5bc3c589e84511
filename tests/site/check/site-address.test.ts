import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followAddress, followSpelled } from '../../../src/site/check/site-address.ts';

const siteUrl = 'https://example.org/archive/';
const files = new Set(['index.html', 'a/index.html', 'a/b/index.html', 'feed.xml', 'у/index.html']);

describe('an address that spells out a file', () => {
  test.each([
    ['/archive/', 'index.html'],
    ['/archive/a/b/', 'a/b/index.html'],
    ['https://example.org/archive/feed.xml', 'feed.xml'],
  ])('is followed at once: %s', (href, file) => {
    const page = { kind: 'page', file, fragment: '' };
    expect(followSpelled(href, siteUrl, files)).toEqual(page);
    expect(followAddress(href, 'a/index.html', siteUrl, files)).toEqual(page);
  });

  test.each([
    '/a/',
    '/archive//a/',
    '/archive/../archive/a/',
    '//example.org/archive/a/',
    'http://example.org/archive/a/',
    'https://example.org.evil/archive/a/',
    '/archive/a/#b',
    '/archive/a/?b',
    '/archive/%D1%83/',
    'a/',
  ])('is not another: %s', (href) => {
    expect(followSpelled(href, siteUrl, files)).toBeUndefined();
  });

  test('leads where a browser would go', () => {
    const part = fc.constantFrom(
      '/',
      'archive',
      'a',
      'b',
      '.',
      '..',
      '//',
      'feed.xml',
      '%61',
      '#',
      '?',
      'у',
    );
    const start = fc.constantFrom('', '/archive/', siteUrl, 'https://example.org', '/', '//');
    const address = fc.tuple(start, fc.array(part, { maxLength: 6 }));
    fc.assert(
      fc.property(address, ([begin, parts]) => {
        const href = begin + parts.join('');
        const spelled = followSpelled(href, siteUrl, files);
        if (spelled?.kind !== 'page') return;
        const { origin, pathname, search, hash } = new URL(href, `${siteUrl}x/y/`);
        const file = pathname.slice('/archive/'.length).replace(/(^|\/)$/, '$1index.html');
        expect([origin, file, search, hash]).toEqual(['https://example.org', spelled.file, '', '']);
      }),
      { numRuns: 5000 },
    );
  });
});

test.each(['C:/x/index.html', 'wiki:talk/index.html', 'a:b/index.html'])(
  'a page whose address has a colon in its first part is a page as others are: %s',
  (file) => {
    expect(followAddress('/archive/feed.xml?x', file, siteUrl, files)).toMatchObject({
      kind: 'page',
      file: 'feed.xml',
    });
    expect(followAddress('../../../archive/a/', file, siteUrl, files)).toMatchObject({
      kind: 'page',
      file: 'a/index.html',
    });
  },
);

test.each([
  ['https://example.org/{x}/[y]/', '/%7Bx%7D/%5By%5D/feed.xml'],
  ['https://example.org/%5By%5D/', '/[y]/feed.xml'],
  ["https://example.org/it's/", '/it%27s/feed.xml'],
  ['https://example.org/%d0%b0/', '/%D0%B0/feed.xml'],
])('a path of the site is the same however it is encoded: %s', (siteUrl, href) => {
  expect(followAddress(href, 'index.html', siteUrl, files)).toEqual({
    kind: 'page',
    file: 'feed.xml',
    fragment: '',
  });
  expect(followAddress('/other/feed.xml', 'index.html', siteUrl, files).kind).toBe('wrong');
});
