import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relatedOf } from '../../src/views/related.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { join } from '../archive/sample.ts';
import { archiveOf, story } from './archive.ts';
import { viewAt } from './view-at.ts';

const said = { topics: ['floods'], people: ['ann'] };
const archive = archiveOf({
  site: { base: '/', url: 'https://example.org/', editions: ['en', 'ru', 'ar'] },
  stories: [
    story('1937', 'bridge', said, { ru: {}, ar: {} }),
    story('1937-07', 'dam', said, { ru: {}, ar: {} }),
    story('1937-07', 'second'),
    story('1937-07-04', 'fair', said),
    story('1937-05-01', 'may', said),
    story('1936-12', 'frost'),
    story('1935', 'alone'),
    story('1934-03', 'gone', {
      status: 'withdrawn',
      withdrawn: { date: '2024-01-01', reason: 'No.' },
    }),
  ],
});

const headings = (groups: readonly { heading: object; datetime: string; cards: object[] }[]) =>
  groups.map(({ heading, datetime, cards }) => [heading, datetime, cards.length]);

test('the order is that of time, a month before its days and a year before its months', () => {
  expect(archive.stories.map(({ key }) => key)).toEqual([
    '1937/07/04/fair',
    '1937/07/second',
    '1937/07/dam',
    '1937/05/01/may',
    '1937/bridge',
    '1936/12/frost',
    '1935/alone',
  ]);
});

test('an address that is cut short always works, and no day that nobody knows has a page', () => {
  const paths = new Set(listRoutes(archive).map(({ path }) => path));
  for (const path of paths) {
    if (!/^\/\d{4}\//.test(path)) continue;
    const above = path.replace(/[^/]+\/$/, '');
    expect(above === '/' || paths.has(above), path).toBe(true);
  }
  const years = [...paths].filter((path) => /^\/19\d\d\/(?:\d\d\/)*$/.test(path));
  expect(years).toEqual([
    '/1934/',
    '/1934/03/',
    '/1935/',
    '/1936/',
    '/1936/12/',
    '/1937/',
    '/1937/05/',
    '/1937/05/01/',
    '/1937/07/',
    '/1937/07/04/',
  ]);
});

test('whatever the dates and slugs, no two pages share an address where nothing is said', () => {
  const period = fc.constantFrom('1937', '1937-07', '1937-07-04', '1937-08', '1938');
  const slug = fc.constantFrom('07', '04', '08', '31', '1937', 'x', '07-x', 'feed');
  let quiet = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(period, slug), { maxLength: 5 }), (pieces) => {
      const files = pieces.map(([date, name], at): [string, string] => [
        `articles/${at}.md`,
        `title: T\ndate: '${date}'\nslug: '${name}'`,
      ]);
      const joined = join(Object.fromEntries(files));
      if (joined.problems.some(({ severity }) => severity === 'error')) return;
      const paths = listRoutes(joined.archive).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      quiet += 1;
    }),
    { numRuns: 300 },
  );
  expect(quiet).toBeGreaterThan(30);
});

describe('a month', () => {
  test('lists below its days what has none', () => {
    const { days, countText, calendar } = viewAt(archive, 'month', '/1937/07/');
    expect(headings(days)).toEqual([
      [{ href: '/1937/07/04/', text: '4 July 1937' }, '1937-07-04', 1],
      [{ text: 'Day unknown' }, '1937-07', 2],
    ]);
    expect(countText).toBe('3 articles');
    // Its days are shaded by what is of them.
    expect(calendar.count).toBe(3);
    expect(calendar.weeks.flat().filter((day) => day && day.count > 0)).toHaveLength(1);
  });

  test('may have nothing else', () => {
    const { days, steps } = viewAt(archive, 'month', '/1936/12/');
    expect(headings(days)).toEqual([[{ text: 'Day unknown' }, '1936-12', 1]]);
    expect(steps).toEqual({ after: { href: '/1937/05/', text: 'May 1937' } });
  });

  test('keeps its page when all was withdrawn', () => {
    expect(viewAt(archive, 'month', '/1934/03/').days).toEqual([]);
  });
});

describe('a year', () => {
  test('lists what has no month, and counts it', () => {
    const { monthUnknown, months, countText } = viewAt(archive, 'year', '/1937/');
    expect(headings(monthUnknown ? [monthUnknown] : [])).toEqual([
      [{ text: 'Month unknown' }, '1937', 1],
    ]);
    expect(countText).toBe('5 articles');
    expect(months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0]);
  });

  test('may have nothing else', () => {
    const { monthUnknown, steps } = viewAt(archive, 'year', '/1935/');
    expect(monthUnknown?.cards.map(({ href }) => href)).toEqual(['/1935/alone/']);
    expect(steps).toEqual({ after: { href: '/1936/', text: '1936' } });
    expect(viewAt(archive, 'year', '/1936/')).not.toHaveProperty('monthUnknown');
  });

  test('is counted in the dates', () => {
    const { years } = viewAt(archive, 'dates', '/dates/');
    expect(years.map(({ year }) => [year.year, year.count])).toEqual([
      ['1937', 5],
      ['1936', 1],
      ['1935', 1],
    ]);
    expect(years[0]?.months[6]).toMatchObject({ countText: '3', href: '/1937/07/' });
  });
});

test('a topic has it below the months of its year', () => {
  const { timeline, bars } = viewAt(archive, 'facet', '/topics/floods/');
  expect(timeline.map(({ year, months }) => [year.text, headings(months)])).toEqual([
    [
      '1937',
      [
        [{ href: '/1937/07/', text: 'July' }, '1937-07', 2],
        [{ href: '/1937/05/', text: 'May' }, '1937-05', 1],
        [{ text: 'Month unknown' }, '1937', 1],
      ],
    ],
  ]);
  expect(bars.map(({ count }) => count)).toEqual([4]);
});

test('the front page has it under its month or year', () => {
  const { river, coverage } = viewAt(archive, 'front', '/');
  expect(headings(river).map(([heading]) => heading)).toEqual([
    { href: '/1937/07/', text: 'July 1937' },
    { href: '/1937/05/01/', text: '1 May 1937' },
    { href: '/1937/', text: '1937' },
    { href: '/1936/12/', text: 'December 1936' },
    { href: '/1935/', text: '1935' },
  ]);
  expect(coverage).toBe('7 articles, 1935 to 1937');
});

test('no day of the year has it', () => {
  const shown = listRoutes(archive).flatMap(({ path, kind, lang }) =>
    kind === 'on-this-day' && lang === 'en' ? viewAt(archive, 'on-this-day', path).years : [],
  );
  expect(shown.flatMap(({ cards }) => cards.map(({ href }) => href)).sort()).toEqual([
    '/1937/05/01/may/',
    '/1937/07/04/fair/',
  ]);
});

test('days lead past it', () => {
  expect(viewAt(archive, 'day', '/1937/07/04/').steps).toEqual({
    before: { href: '/1937/05/01/', text: '1 May 1937' },
  });
});

describe('its own page', () => {
  test('leads to its month, and to what is before and after', () => {
    const view = viewAt(archive, 'article', '/1937/07/dam/');
    expect(view.date).toEqual({ href: '/1937/07/', text: 'July 1937', datetime: '1937-07' });
    expect(view.trail.map(({ href }) => href)).toEqual(['/', '/dates/', '/1937/', '/1937/07/']);
    expect(view.day).toEqual({ href: '/1937/07/', text: 'All of July 1937' });
    expect(view.neighbours[0]?.earlier?.href).toBe('/1937/05/01/may/');
    expect(view.neighbours[0]?.later?.href).toBe('/1937/07/second/');
    expect(view.head.published).toBe('1937-07');
  });

  test('leads to its year', () => {
    const view = viewAt(archive, 'article', '/1937/bridge/');
    expect(view.date).toEqual({ href: '/1937/', text: '1937', datetime: '1937' });
    expect(view.trail.map(({ href }) => href)).toEqual(['/', '/dates/', '/1937/']);
    expect(view.day).toEqual({ href: '/1937/', text: 'All of 1937' });
  });

  test.each([
    ['/1937/07/dam/', 'From the archive: published in July 1937'],
    ['/ru/1937/07/dam/', 'Из архива: опубликовано в июле 1937 года'],
    ['/ar/1937/07/dam/', 'من الأرشيف: نُشر في يوليو 1937'],
    ['/1937/bridge/', 'From the archive: published in 1937'],
    ['/ru/1937/bridge/', 'Из архива: опубликовано в 1937 году'],
    ['/ar/1937/bridge/', 'من الأرشيف: نُشر في عام 1937'],
  ])('%s says %s', (path, sentence) => {
    const [notice] = viewAt(archive, 'article', path).notices;
    expect(notice?.text).toBe(sentence);
    expect(notice?.text).toContain(notice?.date?.text);
  });

  test('is called by its month within a text and in a heading', () => {
    const { date, trail, day } = viewAt(archive, 'article', '/ru/1937/07/dam/');
    expect(date.text).toBe('июль 1937 г.');
    expect(trail.at(-1)?.text).toBe('Июль 1937');
    expect(day.text).toBe('Всё за июль 1937 г.');
    expect(viewAt(archive, 'article', '/ru/1937/bridge/').day.text).toBe('Всё за 1937 год');
  });

  test('an edition that there is not leads to the month', () => {
    const { frame } = viewAt(archive, 'article', '/1937/07/second/');
    expect(frame.editions.find(({ lang }) => lang === 'ru')?.href).toBe('/ru/1937/07/');
  });
});

test('it is related by its first day', () => {
  const others = Array.from({ length: 40 }, (_none, at) => story(`19${10 + at}-02-02`, `s${at}`));
  const names = { people: ['rare'], places: ['mill'] };
  const all = ['1936', '1937-07', '1937', '1937-07-01'].map((period, at) =>
    story(period, `r${at}`, names),
  );
  const whole = archiveOf({ stories: [...others, ...all] });
  const keys = (at: string) => relatedOf(whole, 'en', whole.byKey.get(at)!).map(({ key }) => key);
  expect(keys('1936/r0')).toEqual([]);
  expect(keys('1937/r2')).toEqual(['1936/r0']);
  expect(keys('1937/07/r1')).toEqual(['1937/r2', '1936/r0']);
  expect(keys('1937/07/01/r3')).toEqual(['1937/07/r1', '1937/r2', '1936/r0']);
});
