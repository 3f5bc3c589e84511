import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { articleFile, join, site, siteWith, vocabulariesOf, type Texts } from './sample.ts';

const dated = (date: string, more = '') => `title: T\ndate: ${date}\n${more}`;
const keys = (texts: Texts, asOf?: string) =>
  join(texts, asOf === undefined ? {} : { asOf }).archive.stories.map(({ key }) => key);

describe('stories', () => {
  const texts = {
    'articles/a.md': dated('2021-08-26'),
    'articles/b.md': dated('2021-08-26T09:00+03:00'),
    'articles/c.md': dated('2021-08-26T08:00+00:00'),
    'articles/d.md': dated('2021-08-27T00:10+14:00'),
    'articles/e.md': dated('1969-07-20T20:17Z'),
    'articles/f.md': dated('1969-07-20'),
  };
  const order = [
    '2021/08/27/d',
    '2021/08/26/c',
    '2021/08/26/b',
    '2021/08/26/a',
    '1969/07/20/e',
    '1969/07/20/f',
  ];

  test('come newest first: by day as written, then by moment', () => {
    expect(keys(texts)).toEqual(order);
  });

  test('do not depend on the order in which files were read', () => {
    const files = Object.entries(texts).map(([file, fields]) => articleFile(file, fields));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (articles) => {
        const { archive } = createArchive({
          site,
          vocabularies: vocabulariesOf(),
          articles,
          pages: [],
          asOf: Date.parse('2024-01-01T00:00:00Z'),
          locate: () => ({ line: 1, column: 1 }),
        }).value;
        expect(archive.stories.map(({ key }) => key)).toEqual(order);
      }),
      { numRuns: 20 },
    );
  });

  test('are of the day as written, whatever the zone of the site', () => {
    const late = { 'articles/x.md': dated('2021-08-26T23:50-11:00') };
    const { archive } = join(late, { site: siteWith('timeZone: Pacific/Kiritimati\n') });
    expect([...archive.periods.keys()]).toEqual(['2021-08-26']);
  });
});

describe('as of a moment', () => {
  const texts = {
    'articles/out.md': dated('2021-08-26'),
    'articles/draft.md': dated('2021-08-26', 'status: draft'),
    'articles/embargo.md': dated('2021-08-26', 'embargo: 2021-08-26T10:00Z'),
    'articles/future.md': dated('2021-08-27'),
    'articles/gone.md': dated(
      '2021-08-25',
      'status: withdrawn\nwithdrawn: { date: 2021-08-26T09:00Z, reason: R }',
    ),
  };

  test('only what is out is anywhere in the archive', () => {
    const { archive } = join(texts, { asOf: '2021-08-26T09:30:00Z' });
    expect([...archive.byKey.keys()]).toEqual(['2021/08/26/out', '2021/08/25/gone']);
    expect(archive.withdrawn.map(({ key }) => key)).toEqual(['2021/08/25/gone']);
    expect([...archive.periods].map(([day, list]) => [day, list.length])).toEqual([
      ['2021-08-26', 1],
      ['2021-08-25', 0],
    ]);
  });

  test('it was not withdrawn before it was', () => {
    expect(keys(texts, '2021-08-26T08:00:00Z')).toEqual(['2021/08/26/out', '2021/08/25/gone']);
  });

  test('an embargo ends', () => {
    expect(keys(texts, '2021-08-26T10:00:00Z')).toEqual(['2021/08/26/out', '2021/08/26/embargo']);
  });

  test('today is that of the zone of the site', () => {
    const options = { site: siteWith('timeZone: Asia/Tokyo\n'), asOf: '2021-12-31T16:00:00Z' };
    expect(join({}, options).archive).toMatchObject({ today: '2022-01-01', year: 2022 });
  });

  test('an edition may be out later than its original, and never without it', () => {
    const both = (original: string, edition: string) => {
      const { archive } = join({
        'articles/x.md': dated('2021-08-26', original),
        'articles/x.ru.md': `title: Т\n${edition}`,
      });
      return archive.stories.map(({ editions }) => Object.keys(editions));
    };
    expect(both('', '')).toEqual([['en', 'ru']]);
    expect(both('', 'status: draft')).toEqual([['en']]);
    expect(both('status: draft', 'status: published')).toEqual([]);
  });
});
