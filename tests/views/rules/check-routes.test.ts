import { describe, expect, test } from 'vitest';
import { checkRoutes } from '../../../src/views/rules/check-routes.ts';
import { archiveOf, story, type ArchiveParts } from '../archive.ts';
import { sampleArchive } from '../sample.ts';

const check = (parts: ArchiveParts) =>
  checkRoutes(archiveOf(parts), () => ({ line: 7, column: 3 })).map(
    ({ file, line, rule, message }) => ({
      file,
      line,
      rule,
      message,
    }),
  );

describe('an address of two pages', () => {
  test('is not in an archive that is in order', () => {
    expect(checkRoutes(sampleArchive(), () => ({ line: 1, column: 1 }))).toEqual([]);
  });

  test.each(['search', 'dates', 'on-this-day', 'ru', '2021'])('as a standing page %s', (slug) => {
    expect(check({ stories: [story('2021-08-26', 'x')], pages: [{ slug }] })).toEqual([
      {
        file: `pages/${slug}.en.md`,
        line: 7,
        rule: 'one-address',
        message: `the address /${slug}/ belongs to a part of the archive`,
      },
    ]);
  });

  test.each(['places', 'data', 'assets', 'ar', '1999'])(
    'as a standing page %s, also while nothing lives there',
    (slug) => {
      expect(check({ pages: [{ slug }] })).toMatchObject([{ rule: 'one-address' }]);
    },
  );

  test('is none for other standing pages', () => {
    expect(check({ pages: [{ slug: 'about' }, { slug: 'places-and-people' }] })).toEqual([]);
  });

  test('as an alias that is a live address names both files', () => {
    const problems = check({
      stories: [story('2021-08-26', 'x', { aliases: ['/2020/01/01/y'] }), story('2020-01-01', 'y')],
      redirects: { '/2020/01/01/y/': { key: '2021/08/26/x', lang: 'en' } },
    });
    expect(problems).toMatchObject([{ file: 'articles/2021-08-26-x.md', rule: 'alias-in-use' }]);
    expect(problems[0]?.message).toContain('articles/2020-01-01-y.md');
  });

  test('as an alias that is the earlier address of a topic is said too', () => {
    const problems = check({
      stories: [story('2021-08-26', 'x', { topics: ['sea'], aliases: ['/topics/ocean/'] })],
      redirects: { '/topics/ocean/': { key: '2021/08/26/x', lang: 'en' } },
      facets: () => ({ aliases: ['ocean'] }),
    });
    expect(problems).toMatchObject([{ rule: 'alias-in-use' }]);
  });

  test('as an alias that some systems take for a live address', () => {
    const problems = check({
      stories: [story('2021-08-26', 'x', { aliases: ['/About/'] })],
      pages: [{ slug: 'about' }],
      redirects: { '/About/': { key: '2021/08/26/x', lang: 'en' } },
    });
    expect(problems).toMatchObject([
      {
        rule: 'alias-in-use',
        message: 'aliases: /About/ is on some systems a live address (standing)',
      },
    ]);
  });
});

test('a name that Windows keeps for itself is a warning', () => {
  const problems = checkRoutes(
    archiveOf({
      stories: [story('2021-08-26', 'con', { aliases: ['/old./'] })],
      pages: [{ slug: 'aux' }],
      redirects: { '/old./': { key: '2021/08/26/con', lang: 'en' } },
    }),
    () => ({ line: 1, column: 1 }),
  );
  expect(problems.map(({ file, field, severity, rule }) => [file, field, severity, rule])).toEqual([
    ['articles/2021-08-26-con.md', 'slug', 'warning', 'windows-name'],
    ['pages/aux.en.md', 'slug', 'warning', 'windows-name'],
    ['articles/2021-08-26-con.md', 'aliases', 'warning', 'windows-name'],
  ]);
});
