import { expect, test } from 'vitest';
import { findStaleLinks } from '../../../src/site/check/stale-links.ts';
import { pageFile } from '../../../src/views/addresses.ts';
import { listRoutes } from '../../../src/views/routes.ts';
import { archiveOf, story } from '../../views/archive.ts';

const other = '2021/08/26/other/index.html';
const page = '2021/08/27/links/index.html';

/** The pages to be checked again of an archive whose only body with links has these. */
function staleWith(
  links: string[],
  { without, made, base = '/' }: { without?: string; made?: string; base?: string } = {},
) {
  const archive = archiveOf({
    site: { editions: ['en'], url: `https://example.org${base}`, base },
    stories: [story('2021-08-26', 'other'), story('2021-08-27', 'links', { links })],
  });
  const kept = listRoutes(archive);
  const files = new Set(kept.map(({ path }) => pageFile(path)));
  if (without) files.delete(without);
  return findStaleLinks({ archive, kept, files, made: new Set(made ? [made] : []) });
}

test.each([
  '/2021/08/26/other/',
  'https://example.org/2021/08/26/other/',
  '//example.org/2021/08/26/other/#cargo',
])('a text that links to what is gone is checked again: %s', (link) => {
  expect(staleWith([link])).toEqual([]);
  expect(staleWith([link], { without: other })).toEqual([page]);
});

test('so is one that links to a place in a page that was made again', () => {
  expect(staleWith(['/2021/08/26/other/#cargo'], { made: other })).toEqual([page]);
  expect(staleWith(['/2021/08/26/other/'], { made: other })).toEqual([]);
  expect(staleWith(['/2021/08/26/other/#cargo'], { made: page })).toEqual([]);
});

test('a link from the root leads below the path that the site has', () => {
  const link = '/2021/08/26/other/';
  expect(staleWith([link], { base: '/archive/' })).toEqual([]);
  expect(staleWith([link], { base: '/archive/', without: other })).toEqual([page]);
});

test('links to others are none of ours', () => {
  expect(staleWith(['https://example.com/2021/08/26/other/'], { without: other })).toEqual([]);
});
