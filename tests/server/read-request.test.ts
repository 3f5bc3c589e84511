import { describe, expect, test } from 'vitest';
import { readRequest } from '../../src/server/read-request.ts';

describe('a site below a path', () => {
  test.each([
    ['/[y]/', '/[y]/2021/', '2021/index.html'],
    ['/[y]/', '/%5By%5D/fonts/a.woff2', 'fonts/a.woff2'],
    ['/[y]/', '/%5by%5d/', 'index.html'],
    ['/%5By%5D/', '/[y]/2021/?q=x', '2021/index.html'],
    ['/архив/', '/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/feed.xml', 'feed.xml'],
    ['/a/b/', '/a/b/%D0%BC%D0%B8%D1%80/', 'мир/index.html'],
    ['/', '/%5By%5D/', '[y]/index.html'],
  ])('%s has what %s asks for, however it is encoded', (base, url, file) => {
    expect(readRequest(url, base)).toMatchObject({ file });
  });

  test.each([
    ['/[y]/', '/%5By%5Dx/2021/'],
    ['/[y]/', '/[z]/2021/'],
    ['/a/b/', '/a%2Fb/2021/'],
    ['/a/b/', '/a/'],
    ['/[y]/', '/%E0%A4%A/x'],
  ])('%s does not have %s', (base, url) => {
    expect(readRequest(url, base)).toEqual({ file: undefined });
  });

  test.each([
    ['/', '/archive/'],
    ['/archive?q=x', '/archive/?q=x'],
  ])('%s leads to %s', (url, redirect) => {
    expect(readRequest(url, '/archive/')).toEqual({ redirect });
  });
});
