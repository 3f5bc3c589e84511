import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePath, encodeEvenly, faultOfPath, windowsNameIn } from '../../src/text/site-path.ts';

describe('an address of a page', () => {
  test.each([
    '/2019/01/02/old-name/',
    '/%D1%82%D0%B0%D1%81%D1%81/',
    '/تاس/',
    '/می\u200cروم/',
    '/a%20b/',
    '/a,b;c=d&e@f:g+h!/',
    '/a%2Cb/',
    '/100%25/',
    '/news/123.html',
    `/${'a'.repeat(255)}/`,
  ])('may be %s', (address) => {
    expect(faultOfPath(address)).toBeUndefined();
  });

  test.each([
    ['/a%00b/', 'contains the character U+0000, which no page’s address can contain'],
    ['/a%0Ab/', 'contains the character U+000A'],
    ['/a%22b/', 'contains the character "'],
    ['/a<b/', 'contains the character <'],
    ['/a%5Cb/', 'contains the character \\'],
    ['/a%3Fb/', 'contains the character ?'],
    ['/a%23b/', 'contains the character #'],
    ['/a%E2%80%8Bb/', 'contains the character U+200B'],
    ['/a%C2%A0b/', 'contains the character U+00A0'],
    ['/a\u202eb/', 'contains the character U+202E'],
    ['/a\ud800b/', 'contains the character U+D800'],
    ['/100%/', 'has a % that does not begin a code; write it as %25'],
    ['/%EF%F0%E8%E2%E5%F2/', 'has codes that are not UTF-8'],
    ['/.git/config', 'has a part that begins with a dot'],
    ['/a/.well-known/security.txt', 'has a part that begins with a dot'],
    ['/a/index.html', 'names a page’s file; write the page’s address: /a/'],
    ['/index.html/', 'is the front page; delete the alias'],
    [`/${'a'.repeat(256)}/`, 'has a part of 256 bytes'],
    [`/${'щ'.repeat(128)}/`, 'has a part of 256 bytes'],
    [`/${'%D1%89'.repeat(128)}/`, 'has a part of 256 bytes'],
    [`/${'a/'.repeat(400)}`, 'has 801 bytes, and the limit is 800'],
  ])('is not %j', (address, fault) => {
    expect(faultOfPath(address)).toContain(fault.replaceAll('’', "'"));
  });

  test('is decoded part by part, or not at all', () => {
    expect(decodePath('/a%2Cb/%D1%82/')).toBe('/a,b/т/');
    expect(decodePath('/a%/')).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        const path = `/${parts.map((part) => part.toWellFormed()).join('/')}`;
        expect(decodePath(path.split('/').map(encodeURIComponent).join('/'))).toBe(path);
      }),
    );
  });
});

test.each([
  ['/2021/08/26/con/', 'con'],
  ['/nul.txt/', 'nul.txt'],
  ['/a./b/', 'a.'],
  ['/a /', 'a '],
  ['/COM1/', 'COM1'],
  ['/console/com/lpt/', undefined],
  ['/2021/08/26/council/', undefined],
])('on Windows %s has the part %s', (path, part) => {
  expect(windowsNameIn(path)).toBe(part);
});

test.each([
  ['/[y]/', '/%5By%5D/'],
  ['/%5by%5d/', '/%5By%5D/'],
  ['/мир/', '/%D0%BC%D0%B8%D1%80/'],
  ['/a/', '/a/'],
  ['/50%/', '/50%/'],
])('%s is spelled %s in one way', (path, even) => {
  expect(encodeEvenly(path)).toBe(even);
});
