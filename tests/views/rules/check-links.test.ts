import { expect, test } from 'vitest';
import { checkLinks } from '../../../src/views/rules/check-links.ts';
import { archiveOf, story } from '../archive.ts';

const linking = (...links: string[]) =>
  checkLinks(
    archiveOf({
      stories: [
        story('2021-08-26', 'here', { links }),
        story('2021-08-26', 'fait-accompli', { topics: ['sport'] }),
        story('2020-01-01', 'gone', { status: 'withdrawn' }),
      ],
      redirects: { '/old/': { key: '2021/08/26/here', lang: 'en' } },
    }),
  );

test('links to pages, redirects, files, anchors and other hosts are well', () => {
  expect(
    linking(
      '/',
      '/2021/08/26/fait-accompli/',
      '/2021/08/26/#x',
      '/search/?q=a',
      '/topics/sport/',
      '/ru/2021/',
      '/2020/01/01/gone/',
      '/old/',
      '/report.pdf',
      'https://example.com/x',
      '//example.com/x',
    ),
  ).toEqual([]);
});

test.each([
  ['/2021/08/26/fait-acompli/', 'leads to no page of this archive', /fait-accompli/],
  ['/topics/spotr/', 'leads to no page of this archive', /topics\/sport/],
  ['/2021/08/26/fait-accompli', 'lacks its final slash', /write \/2021\/08\/26\/fait-accompli\//],
  ['/nowhere/at/all/', 'leads to no page of this archive', /fix the address/],
])('%s %s', (href, message, hint) => {
  const [broken, ...rest] = linking(href);
  expect(rest).toEqual([]);
  expect(broken).toMatchObject({ file: 'articles/2021-08-26-here.md', href, message });
  expect(broken!.hint).toMatch(hint);
});

test.each([
  ['https://example.org/archive/nowhere/at/all/', 'leads to no page of this archive'],
  ['//EXAMPLE.org/archive/nowhere/at/all/', 'leads to no page of this archive'],
  ['https://example.org/archive/2021/08/26/fait-accompli', 'lacks its final slash'],
  [
    'http://example.org/archive/2021/08/26/here/',
    'does not begin with https://, as this archive does',
  ],
])('an address of this archive with its host: %s %s', (href, message) => {
  expect(linking(href)).toMatchObject([{ href, message }]);
});

test('what has this host and is a page, a file or no part of the archive is well', () => {
  const addresses = ['archive/2021/08/26/here/?x#y', 'archive/', 'archive/x.pdf', 'other/x/'];
  expect(linking(...addresses.map((path) => `https://example.org/${path}`))).toEqual([]);
});

test('addresses in the fields are looked at, once for all editions', () => {
  const fields = {
    sourceUrl: 'https://example.org/archive/nowhere/at/all/',
    rights: 'https://example.org/archive/no-licence/here/',
  };
  const stories = [story('2021-08-26', 'here', fields, { ru: {} })];
  expect(checkLinks(archiveOf({ stories }))).toMatchObject([
    { file: 'articles/2021-08-26-here.md', field: 'sourceUrl', href: fields.sourceUrl },
    { file: 'articles/2021-08-26-here.md', field: 'rights', href: fields.rights },
  ]);
});
