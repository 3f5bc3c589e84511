import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { lastAdded } from '../../../src/formats/feeds/added-feed.ts';
import { editionOf } from '../../../src/views/edition.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { madeAt, outputsOf } from '../made.ts';

const archive = archiveOf({
  stories: [
    story('2024-06-29', 'today', { date: '2024-06-29T09:15:00+03:00' }),
    story(
      '1937-07-01',
      'old',
      { added: '2024-06-28', summary: 'Long <ago>.' },
      { ru: { title: 'Старое', added: '2024-06-30' } },
    ),
    story('2020-02-03', 'embargoed', { embargo: '2024-06-27T12:00:00+03:00' }),
    // Said to have come before its day: it came on its day.
    story('2024-01-02', 'early', { added: '2020-01-01' }),
    story('1990-01-01', 'always'),
  ],
});
const feed = (path: string, given = archive) => parseAtomFeed(madeAt(given, path));
const titles = (path: string, given = archive) =>
  feed(path, given).entries?.map(({ title }) => title?.value);

test('an article of old that is added is among the last, whatever its date; in each edition when that came', () => {
  expect(titles('added.xml')).toEqual([
    'Title of today',
    'Title of old',
    'Title of embargoed',
    'Title of early',
    'Title of always',
  ]);
  expect(titles('ru/added.xml')?.[0]).toBe('Старое');
  expect(titles('feed.xml')?.at(-1)).toBe('Title of old');
});

test('it is dated with the day on which it came, and says its own', () => {
  const [, old] = feed('added.xml').entries ?? [];
  expect(old).toMatchObject({
    id: 'urn:uuid:id-of-old',
    published: '2024-06-28T00:00:00+03:00',
    updated: '2024-06-28T00:00:00+03:00',
    summary: { value: '1 July 1937 — Long <ago>.' },
    content: { value: expect.stringMatching(/^<p>1 July 1937<\/p>\n/) as unknown },
  });
  const [russian] = feed('ru/added.xml').entries ?? [];
  expect(russian?.summary?.value).toMatch(/^1 июля 1937/);
  // One that came on its day is as in all feeds.
  const [today] = feed('added.xml').entries ?? [];
  expect(today?.published).toBe('2024-06-29T09:15:00+03:00');
  expect(today?.summary?.value).toBe('Lede of today.');
});

test('its title keeps a name that runs the other way apart', () => {
  const named = archiveOf({
    stories: [story('2024-01-05', 'x', {}, { ar: {} })],
    site: { name: { en: 'اسم (1)' } },
  });
  expect(feed('added.xml', named).title?.value).toBe('\u2068اسم (1)\u2069: Newly added');
  expect(madeAt(named, 'feeds.opml')).toContain('title="\u2068اسم (1)\u2069: Newly added"');
});

test('what is added makes no feed look unchanged', () => {
  const of = (...more: ReturnType<typeof story>[]) =>
    archiveOf({ stories: [story('2024-01-05', 'x'), ...more] });
  const before = of();
  const after = of(story('2023-01-05', 'y', { added: '2024-06-30' }));
  const updated = (given: typeof before) => [
    feed('feed.xml', given).updated,
    feed('added.xml', given).updated,
  ];
  expect(updated(before)).toEqual(Array(2).fill('2024-01-05T00:00:00+03:00'));
  expect(updated(after)).toEqual(Array(2).fill('2024-06-30T00:00:00+03:00'));
});

test('it has another id and address than the feed of the newest, and its list, its pages and its data name it', () => {
  expect(feed('added.xml').id).not.toBe(feed('feed.xml').id);
  expect(feed('ru/added.xml').links).toContainEqual(
    expect.objectContaining({ rel: 'self', href: 'https://example.org/archive/ru/added.xml' }),
  );
  expect(madeAt(archive, 'ru/feeds.opml')).toContain(
    'xmlUrl="https://example.org/archive/ru/added.xml"',
  );
  expect(madeAt(archive, 'data/articles-1937.csv')).toContain(',2024-06-28,');
});

test('it holds thirty; an article that falls out of them does not change it', () => {
  const many = Array.from({ length: 40 }, (_none, index) =>
    story('1950-01-01', `s-${index}`, {
      added: `2024-05-${String((index % 31) + 1).padStart(2, '0')}`,
    }),
  );
  const given = archiveOf({ stories: many });
  expect(feed('added.xml', given).entries).toHaveLength(30);
  const print = (one: typeof given) =>
    outputsOf(one).find(({ path }) => path === 'added.xml')?.fingerprint;
  const older = story('1950-01-02', 'older', { added: '2024-04-01' });
  expect(print(archiveOf({ stories: [...many, older] }))).toEqual(print(given));
  const newer = story('1950-01-02', 'newer', { added: '2024-06-01' });
  expect(print(archiveOf({ stories: [...many, newer] }))).not.toEqual(print(given));
});

test('a hundred thousand take no time worth speaking of', () => {
  const many = Array.from({ length: 100_000 }, (_none, index) =>
    story(`19${10 + (index % 80)}-01-01`, `s-${index}`, { added: `20${10 + (index % 14)}-02-03` }),
  );
  const edition = editionOf(archiveOf({ stories: many, site: { editions: ['en'] } }), 'en');
  const start = performance.now();
  expect(lastAdded(edition, 30)).toHaveLength(30);
  expect(performance.now() - start).toBeLessThan(2000);
});
