import { describe, expect, test } from 'vitest';
import { archiveOf, story } from '../archive.ts';
import { sampleArchive } from '../sample.ts';
import { viewAt } from '../view-at.ts';

describe('a facet', () => {
  const topic = viewAt(sampleArchive(), 'facet', '/topics/afghanistan/');

  test('says what it is', () => {
    expect(topic).toMatchObject({
      kindName: 'Topic',
      title: 'afghanistan en',
      description: 'A country.',
      aliases: [{ text: 'afghanistan ru', lang: 'ru' }, { text: 'Islamic Emirate' }],
      broader: { href: '/archive/topics/asia/', text: 'asia en' },
      countText: '3 articles, 2020 to 2021',
      long: false,
      steps: {},
    });
  });

  test('has its articles by year and month, to which its bars lead', () => {
    expect(
      topic.timeline.map(({ id, year, months }) => [
        id,
        year.href,
        months.map(({ heading, datetime, cards }) => [heading.text, datetime, cards.length]),
      ]),
    ).toEqual([
      ['year-2021', '/archive/2021/', [['August', '2021-08', 2]]],
      ['year-2020', '/archive/2020/', [['August', '2020-08', 1]]],
    ]);
    expect(topic.bars.map(({ href }) => href)).toEqual([
      '/archive/topics/afghanistan/#year-2020',
      '/archive/topics/afghanistan/#year-2021',
    ]);
  });

  test('occurs with facets of other kinds, the most frequent first', () => {
    expect(
      topic.occursWith.map(({ heading, links }) => [heading, links.map(({ text }) => text)]),
    ).toEqual([
      ['Sources', ['tass en']],
      ['Authors', ['ann-author en']],
      ['People', ['dmitry-peskov en']],
    ]);
  });

  test('names its language where the page has no label for it', () => {
    const arabic = viewAt(sampleArchive(), 'facet', '/ar/topics/afghanistan/');
    expect(arabic).toMatchObject({ title: 'afghanistan en', titleLang: 'en' });
    expect(arabic).not.toHaveProperty('description');
  });

  test('of withdrawn articles alone keeps its page and is not listed', () => {
    const gone = viewAt(sampleArchive(), 'facet', '/topics/forgotten/');
    expect(gone).toMatchObject({ countText: '0 articles', timeline: [], bars: [] });
    const index = viewAt(sampleArchive(), 'facet-index', '/topics/');
    expect(index.entries.map(({ text }) => text)).not.toContain('forgotten en');
  });
});

describe('a long facet', () => {
  const ofYear = (year: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      story(`${year}-03-${String(1 + (index % 5)).padStart(2, '0')}`, `s${index}`, {
        topics: ['t'],
      }),
    );
  const archive = archiveOf({ stories: [...ofYear(2019, 60), ...ofYear(2021, 98)] });

  test('shows its newest articles by whole days, and leads to its years', () => {
    const main = viewAt(archive, 'facet', '/topics/t/');
    const shown = main.timeline.flatMap(({ months }) => months.flatMap(({ cards }) => cards));
    // 98 of 2021, and the last day of 2019, which has 12.
    expect(shown).toHaveLength(110);
    expect(main).toMatchObject({ long: true, countText: '158 articles, 2019 to 2021' });
    expect(main.bars.map(({ count, href }) => [count, href])).toEqual([
      [60, '/archive/topics/t/2019/'],
      [0, undefined],
      [98, '/archive/topics/t/2021/'],
    ]);
  });

  test('has the rest on the page of its year, which knows no other', () => {
    const year = viewAt(archive, 'facet', '/topics/t/2019/');
    expect(year).toMatchObject({
      year: '2019',
      title: 't en',
      countText: '60 articles, 2019',
      bars: [],
    });
    expect(year.steps).toEqual({ after: { href: '/archive/topics/t/2021/', text: '2021' } });
    expect(year.timeline.map(({ year: { href } }) => href)).toEqual(['/archive/topics/t/2019/']);
    expect(year.head.title).toBe('t en: 2019 — Backfile');
    expect(year.trail.map(({ text }) => text)).toEqual(['Front page', 'Topics', 't en']);
  });
});

test('an index has its facets in the order of the language', () => {
  const archive = archiveOf({
    stories: [
      story('2024-01-01', 'a', { people: ['b', 'a', 'c'] }),
      story('2024-01-02', 'b', { people: ['c'] }),
    ],
    facets: ({ id }) => ({
      labels: {
        en: { text: { a: 'Zorin', b: 'Émile', c: 'Evans' }[id] ?? id, lang: 'en' },
        ru: { text: { a: 'Ёлкин', b: 'Жуков', c: 'Егоров' }[id] ?? id, lang: 'ru' },
        ar: { text: id, lang: 'en' },
      },
      descriptions: id === 'a' ? { en: 'A person.' } : {},
    }),
  });
  const english = viewAt(archive, 'facet-index', '/people/');
  expect(english.entries.map(({ text }) => text)).toEqual(['Émile', 'Evans', 'Zorin']);
  expect(english.entries.map(({ share }) => share)).toEqual([0.5, 1, 0.5]);
  expect(english.entries[2]).toMatchObject({ description: 'A person.', countText: '1' });
  expect(english.countText).toBe('3 people');
  const russian = viewAt(archive, 'facet-index', '/ru/people/');
  expect(russian.entries.map(({ text }) => text)).toEqual(['Егоров', 'Ёлкин', 'Жуков']);
  expect(russian.title).toBe('Персоны');
});
