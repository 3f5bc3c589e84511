import path from 'node:path';
import { expect, test } from 'vitest';
import { buildApart } from '../helpers/build-apart.ts';
import { folderForTest, importInto } from '../helpers/imports.ts';
import { readPage } from '../helpers/page.ts';

const fixtures = path.resolve('tests/fixtures/importing');

test('exports of Ghost and Medium are built, and their old addresses lead to the articles', async () => {
  const folder = folderForTest();
  const place = (name: string) => path.join(folder, name);
  const inputs = [path.join(fixtures, 'ghost/gazette.ghost.json'), path.join(fixtures, 'medium')];
  const report = await importInto(folder, inputs, { pages: true });
  expect(report).toMatchObject({ read: 13, written: 13, wordsDiffer: 0 });
  buildApart({
    CONTENT_DIR: place('content'),
    OUT_DIR: place('out'),
    CACHE_DIR: place('cache'),
    AS_OF: '2026-11-29',
  });
  const moved = {
    '/new-crane/': '/2021/08/27/new-crane/',
    '/night-ferry/': '/2019/01/02/night-ferry/',
    '/tag/harbour/': '/topics/harbour/',
    '/author/editor/': '/authors/the-editor/',
    '/@nightdesk/the-new-crane-0a1b2c3d4e5f/': '/2021/08/26/the-new-crane/',
    '/p/0a1b2c3d4e60/': '/2019/01/02/the-night-ferry/',
  };
  for (const [old, to] of Object.entries(moved)) {
    const refresh = readPage(place('out'), old).one('[http-equiv=refresh]');
    expect(refresh.attribute('content')).toBe(`0; url=${to}`);
    expect(readPage(place('out'), to).one('main h1').text).not.toBe('');
  }
  const links = (address: string) =>
    readPage(place('out'), address)
      .all('main a')
      .map((link) => link.attribute('href'));
  expect(links('/2021/08/27/new-crane/')).toContain('/2019/01/02/night-ferry/');
  expect(links('/2021/08/26/the-new-crane/')).toEqual(
    expect.arrayContaining([
      '/2019/01/02/the-night-ferry/',
      'https://medium.com/@somebody/else-123456789abc',
      'https://medium.com/',
    ]),
  );
});
