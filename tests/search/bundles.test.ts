import fc from 'fast-check';
import { firstDayOf } from '../../src/text/dates/period.ts';
import { describe, expect, test } from 'vitest';
import { planBundles, type Bundle } from '../../src/search/bundles.ts';
import { sampleArchive, type Sample } from './sample-archive.ts';

const sample = (day: string, slug: string, langs = ['en']): Sample => ({
  day,
  slug,
  editions: Object.fromEntries(langs.map((lang) => [lang, { title: slug }])),
});
const plan = (samples: readonly Sample[], newest: number, closed = newest): Bundle[] =>
  planBundles(sampleArchive(samples), { newest, closed });
const named = (bundles: readonly Bundle[]) =>
  bundles.map(({ folder, stories }) => `${folder.slice('pagefind/'.length)} ${stories.length}`);
const some = (days: readonly string[]) => days.map((day, index) => sample(day, `piece-${index}`));

describe('bundles', () => {
  test('are one a language in a small archive, in the order of the editions', () => {
    const samples = [
      sample('1988-01-01', 'a', ['en']),
      sample('2021-08-26', 'b', ['ru', 'en']),
      {
        ...sample('2020-05-05', 'c'),
        editions: { en: { title: 'c', status: 'withdrawn' as const } },
      },
    ];
    expect(named(plan(samples, 1000))).toEqual(['en/all/ 2', 'ru/all/ 1']);
    expect(plan([], 1000)).toEqual([]);
  });

  test('hold the real editions that were not withdrawn, by address', () => {
    const samples = some(['2021-08-26', '2019-01-02', '2021-08-03']);
    const [bundle] = plan(samples, 3);
    expect(bundle?.stories.map(({ period }) => period)).toEqual([
      '2019-01-02',
      '2021-08-03',
      '2021-08-26',
    ]);
  });

  test('are aligned to the calendar, small at the new end and large behind', () => {
    const days = ['2001', '2003', '2008', '2015', '2019', '2020', '2021', '2022', '2023'];
    const samples = some(days.map((year) => `${year}-06-01`));
    expect(named(plan(samples, 1, 4))).toEqual([
      'en/1984-2015/ 4',
      'en/2016-2019/ 1',
      'en/2020-2021/ 2',
      'en/2022/ 1',
      'en/2023/ 1',
    ]);
  });

  test('are cut down to a day', () => {
    const cut = (...days: string[]) => named(plan(some(days), 1)).map((name) => name.slice(3));
    expect(cut('2023-06-30', '2023-07-01')).toEqual(['2023-h1/ 1', '2023-h2/ 1']);
    expect(cut('2023-02-28', '2023-03-01')).toEqual(['2023-01to02/ 1', '2023-03to04/ 1']);
    expect(cut('2023-11-30', '2023-12-01')).toEqual(['2023-11/ 1', '2023-12/ 1']);
    expect(cut('2023-12-15', '2023-12-16')).toEqual(['2023-12-a/ 1', '2023-12-b/ 1']);
    expect(cut('2023-12-15', '2023-12-14')).toEqual(['2023-12-14/ 1', '2023-12-15/ 1']);
    expect(cut('2023-12-14', '2023-12-14')).toEqual(['2023-12-14/ 2']);
  });
});

describe('whatever the archive', () => {
  const day = fc
    .date({ min: new Date('1998-01-01'), max: new Date('2008-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    // Of some nobody knows the day, of some not even the month.
    .chain((day) => fc.constantFrom(day, day, day.slice(0, 7), day.slice(0, 4)));
  const caps = fc.record({
    newest: fc.integer({ min: 1, max: 8 }),
    closed: fc.integer({ min: 8, max: 20 }),
  });
  const days = fc.array(day, { minLength: 1, maxLength: 80 });

  test('each article is in one bundle, and bundles follow one another in time', () => {
    fc.assert(
      fc.property(days, caps, (days, { newest, closed }) => {
        const bundles = plan(some(days), newest, closed);
        const keys = bundles.flatMap(({ stories }) =>
          stories.map(({ period, key }) => `${period} ${key}`),
        );
        expect(keys).toEqual(keys.toSorted());
        expect(new Set(keys).size).toBe(days.length);
        expect(new Set(bundles.map(({ folder }) => folder)).size).toBe(bundles.length);
        for (const { stories } of bundles) {
          const isDay = new Set(stories.map(({ period }) => firstDayOf(period))).size === 1;
          expect(isDay || stories.length <= closed).toBe(true);
        }
      }),
    );
  });

  test('one more article changes one bundle, unless that overflows or a year begins', () => {
    fc.assert(
      fc.property(days, day, caps, (days, added, { newest, closed }) => {
        const before = plan(some(days), newest, closed);
        const after = plan([...some(days), sample(added, 'zz')], newest, closed);
        const members = (bundles: readonly Bundle[]) =>
          new Map(
            bundles.map(({ folder, stories }) => [folder, stories.map(({ key }) => key).join()]),
          );
        const old = members(before);
        const now = members(after);
        const changed = [...now].filter(([folder, keys]) => old.get(folder) !== keys);
        const gone = [...old.keys()].filter((folder) => !now.has(folder));
        const isNewYear = added.slice(0, 4) > days.toSorted().at(-1)!.slice(0, 4);
        if (isNewYear) return;
        // What overflowed is gone, and stands there in parts; nothing else has changed.
        expect(gone.length).toBeLessThanOrEqual(1);
        if (gone.length === 0) expect(changed).toHaveLength(1);
        const moved = new Set(changed.flatMap(([, keys]) => keys.split(',')));
        const overflowed = new Set(gone.flatMap((folder) => old.get(folder)!.split(',')));
        if (gone.length === 1) expect(moved.size).toBe(overflowed.size + 1);
      }),
    );
  });
});
