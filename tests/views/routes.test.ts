import { describe, expect, test } from 'vitest';
import { isReservedName } from '../../src/views/rules/reserved-name.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { sampleArchive } from './sample.ts';
import { archiveOf, story } from './archive.ts';

const paths = (archive = sampleArchive()) => listRoutes(archive).map(({ path }) => path);

describe('the routes of an archive', () => {
  test('are in order, each once', () => {
    expect(paths()).toEqual([...new Set(paths())].sort());
  });

  test('lead to other routes when cut short', () => {
    const all = new Set(paths());
    for (const path of all) {
      expect([path, all.has(path.replace(/[^/]+\/$/, ''))]).toEqual([path, true]);
    }
  });

  test('have articles and standing pages in their own languages only', () => {
    const all = paths();
    expect(all).toContain('/2021/08/26/peskov/');
    expect(all).toContain('/ru/2021/08/26/peskov/');
    expect(all).not.toContain('/ar/2021/08/26/peskov/');
    expect(all).toContain('/ru/2021/08/26/');
    expect(all).toContain('/ar/2021/08/26/');
    expect(all).toContain('/ru/about/');
    expect(all).not.toContain('/ar/about/');
  });

  test('keep the days, months and years of what was withdrawn', () => {
    expect(paths()).toEqual(
      expect.arrayContaining(['/2015/03/04/gone/', '/2015/03/04/', '/2015/03/', '/2015/']),
    );
  });

  test('have no pages for kinds that nothing uses', () => {
    expect(paths().filter((path) => path.includes('/places/'))).toEqual([]);
    expect(paths(archiveOf()).filter((path) => path.includes('/topics/'))).toEqual([]);
  });

  test('have all days of the year in each edition', () => {
    const days = paths().filter((path) => /^\/on-this-day\/\d/.test(path));
    expect(days).toHaveLength(366);
    expect(days).toContain('/on-this-day/02-29/');
  });

  test('continue a facet by year only when it is long, withdrawn ones counted', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        story(`2020-01-${String(1 + (index % 28)).padStart(2, '0')}`, `s${index}`, {
          topics: ['t'],
        }),
      );
    const gone = story('2019-01-01', 'gone', {
      topics: ['t'],
      status: 'withdrawn',
      withdrawn: { date: '2020-01-01', reason: 'Untrue.' },
    });
    expect(paths(archiveOf({ stories: many(100) }))).not.toContain('/topics/t/2020/');
    const long = paths(archiveOf({ stories: [...many(100), gone] }));
    expect(long).toContain('/topics/t/2020/');
    expect(long).toContain('/ru/topics/t/2019/');
  });

  test('begin with segments that no standing page may have', () => {
    const first = new Set(
      listRoutes(sampleArchive())
        .filter(({ kind, lang }) => lang === 'en' && !['standing', 'redirect'].includes(kind))
        .map(({ path }) => path.split('/')[1] ?? '')
        .filter((segment) => segment !== '' && !/^\d{4}$/.test(segment)),
    );
    expect([...first].filter((segment) => !isReservedName(segment, []))).toEqual([]);
  });
});
