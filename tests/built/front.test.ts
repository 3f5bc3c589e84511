import { beforeAll, expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { readPage } from '../helpers/page.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test.each([
  ['', /^\d+ articles, 1988 to \d{4}$/, 'Latest'],
  ['/ru', /^\d+ материал\S*, 1988–\d{4}$/, undefined],
  ['/ar', /1988/, undefined],
])(
  'the front page of "%s" says how much there is, and shows the latest',
  (edition, span, latest) => {
    const page = readPage(outDir, `${edition}/`);
    expect(page.one('.front-coverage').text).toMatch(span);
    expect(page.texts('h1')).toEqual([page.one('.nameplate-name').text]);
    if (latest) expect(page.one('#latest').text).toBe(latest);
    expect(page.all('.lead')).toHaveLength(1);
    const days = [
      page.one('.lead time').attribute('datetime') ?? '',
      ...page.all('.river .group-title time').map((one) => one.attribute('datetime') ?? ''),
    ];
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().reverse());
  },
);

test('the aside counts topics, sources and years as their own pages do', () => {
  const page = readPage(outDir, '/');
  const rows = page.all('.front-side .counts li');
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const [link] = row.links();
    const own = readPage(outDir, link?.href ?? '');
    expect(own.one('.page-count').text).toMatch(new RegExp(`^${row.one('.count').text} article`));
  }
  const bars = page.all('.front-side .bars tbody tr');
  expect(bars[0]?.one('th').text).toBe('1988');
  const total = bars.reduce((sum, row) => sum + Number(row.one('td').text), 0);
  expect(page.one('.front-coverage').text).toMatch(new RegExp(`^${total} articles`));
});

test('what happened on this day in earlier years stands under the day that the archive is of', () => {
  const page = readPage(outDir, '/');
  expect(page.links('.front-side h2 a')[0]).toEqual({
    href: '/on-this-day/12-31/',
    text: 'On this day: 31 December',
  });
});
