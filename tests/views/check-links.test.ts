import { expect, test } from 'vitest';
import { checkLinks } from '../../src/views/check-links.ts';
import { archiveOf, story } from './archive.ts';

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
  [
    '/2021/08/26/fait-accompli',
    'lacks the slash at its end',
    /write \/2021\/08\/26\/fait-accompli\//,
  ],
  ['/nowhere/at/all/', 'leads to no page of this archive', /mend the address/],
])('%s %s', (href, message, hint) => {
  const [broken, ...rest] = linking(href);
  expect(rest).toEqual([]);
  expect(broken).toMatchObject({ file: 'articles/2021-08-26-here.md', href, message });
  expect(broken!.hint).toMatch(hint);
});
