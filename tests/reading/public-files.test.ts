import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listPublic, missingIcons, noPlaces, sitePlaces } from '../../src/reading/public-files.ts';
import type { Route } from '../../src/views/kinds.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const routes: Route[] = [
  { kind: 'front', lang: 'en', path: '/' },
  { kind: 'standing', lang: 'en', path: '/about/', slug: 'about' },
  { kind: 'year', lang: 'en', path: '/2021/', year: '2021' },
  { kind: 'redirect', lang: 'en', path: '/Old/news/première/' },
];
const paths = sitePlaces(routes, true);

async function messagesOf(...files: string[]): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeTree(folder, Object.fromEntries(files.map((file) => [file, 'x'])));
  return listPublic(folder, paths).problems.map(({ message }) => message);
}

test('what lies in public/ is copied, also what is hidden and what lies among pages', async () => {
  const folder = await temporaryFolder();
  const files = ['.well-known/security.txt', '2021/report.pdf', 'CNAME', 'sub/index.html'];
  await writeTree(folder, Object.fromEntries(files.map((file) => [file, 'x'])));
  expect(listPublic(folder, paths)).toEqual({ files, problems: [] });
  expect(listPublic(path.join(folder, 'none'), paths)).toEqual({ files: [], problems: [] });
});

test.each([
  ['index.html', 'the file is at the address of the page /'],
  ['about/index.html', 'the file is at the address of the page /about/'],
  ['2021', 'the file is where the pages below /2021/ go'],
  ['404.html', "the file would take the place of the build's own 404.html"],
  ['assets/mine.css', "the file would take the place of the build's own assets/"],
  ['search/en/entry.json', "the file would take the place of the build's own search/"],
  ['.backfile/mark', "the file would take the place of the build's own .backfile/"],
  ['About/index.html', 'the file is at the address of the page /about/'],
  ['old', 'the file is where the pages below /old/ go'],
  ['Old/News', 'the file is where the pages below /old/news/ go'],
  [
    'Old/news/premie\u0300re/index.html',
    'the file is at the address of the page /old/news/première/',
  ],
  ['.git/config', "the file would take the place of the build's own .git/"],
  ['admin/config.js', "the file would take the place of the build's own admin/"],
  ['pictures', "the file would take the place of the build's own pictures/"],
  ['data', 'the file would take the place of the folder data/'],
  ['.well-known', 'the file would take the place of the folder .well-known/'],
  ['robots.txt/x', "the file is where the site's own file robots.txt goes"],
  ['feed.xml/x', "the file is where the site's own file feed.xml goes"],
  ['2021/feed.xml/x', "the file is where the site's own file 2021/feed.xml goes"],
  ['about/index.html/x', "the file is where the site's own file about/index.html goes"],
])('%s is refused', async (file, message) => {
  expect(await messagesOf(file)).toEqual([message]);
});

test('a link is refused', async () => {
  const folder = await temporaryFolder();
  await symlink('/etc/hostname', path.join(folder, 'link.txt'));
  const { files, problems } = listPublic(folder, paths);
  expect(files).toEqual([]);
  expect(problems).toMatchObject([{ file: path.join(folder, 'link.txt'), rule: 'public-file' }]);
});

test('an icon that every page links to must be there', () => {
  const files = ['apple-touch-icon.png', 'favicon.svg', 'icon-192.png'];
  expect(missingIcons('/p', files)).toMatchObject([
    { file: '/p/icon-512.png', rule: 'missing-icon' },
  ]);
});

test('the folder of the form is free where there is no form', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, { 'admin/index.html': 'x', 'feed.xml': 'x', 'data/own.csv': 'x' });
  expect(listPublic(folder, sitePlaces(routes, false)).problems).toEqual([]);
});

test('a file whose name is not text is refused', async () => {
  const folder = await temporaryFolder();
  await writeFile(Buffer.from(`${folder}/caf\u00e9.txt`, 'latin1'), 'x');
  expect(listPublic(folder, noPlaces).problems).toMatchObject([{ rule: 'public-file' }]);
});
