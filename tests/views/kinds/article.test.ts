import { describe, expect, test } from 'vitest';
import { archiveOf, story } from '../archive.ts';
import { sampleArchive } from '../sample.ts';
import { viewAt } from '../view-at.ts';

const archive = sampleArchive();
const peskov = viewAt(archive, 'article', '/2021/08/26/peskov/');
const inRussian = viewAt(archive, 'article', '/ru/2021/08/26/peskov/');
const gone = viewAt(archive, 'article', '/2015/03/04/gone/');

describe('an article', () => {
  test('has its words, its picture and its body', () => {
    expect(peskov).toMatchObject({
      title: 'Peskov on the Taliban',
      standfirst: 'The standfirst.',
      dateline: 'MOSCOW, August 26',
      kicker: { href: '/archive/topics/afghanistan/', text: 'afghanistan en' },
      date: { text: '26 August 2021', href: '/archive/2021/08/26/' },
      photo: { picture: { file: 'articles/a.png' }, caption: 'A caption', credit: 'A credit' },
      body: { file: 'articles/2021-08-26-peskov.md', lang: 'en' },
      day: { href: '/archive/2021/08/26/', text: 'All of 26 August 2021' },
    });
  });

  test('has no standfirst where it has no summary, and its time where it has one', () => {
    const second = viewAt(archive, 'article', '/2021/08/26/second/');
    expect(second).not.toHaveProperty('standfirst');
    expect(second).toMatchObject({
      time: '14:30',
      date: { datetime: '2021-08-26T14:30:00+03:00' },
    });
    expect(second.authors.map(({ text }) => text)).toEqual(['ann-author en']);
  });

  test('keeps the credit of a lost picture', () => {
    const lost = viewAt(archive, 'article', '/ru/2021/07/01/only-russian/');
    expect(lost.photo).toEqual({ credit: 'Lost picture' });
    expect(lost.head).not.toHaveProperty('image');
  });

  test('names where it came from', () => {
    const rows = Object.fromEntries(
      peskov.provenance.map(({ label, links, text }) => [
        label,
        text ?? links?.map((link) => link.text),
      ]),
    );
    expect(rows).toEqual({
      Source: ['tass en'],
      Publisher: ['Example Press'],
      'Original address': ['tass.com/politics/1'],
      Photo: 'A credit',
      Identifier: 'id-of-peskov',
    });
    const own = viewAt(archive, 'article', '/2021/08/26/second/');
    expect(own.provenance[0]).toEqual({ label: 'Source', text: 'Own reporting' });
  });

  test('says what was corrected, how old it is and what came later, each with its date', () => {
    expect(peskov.notices.map(({ kind, text }) => [kind, text])).toEqual([
      ['corrected', 'Corrected 27 August 2021'],
      ['archive', 'From the archive: published 26 August 2021'],
      ['note', 'Note added 3 February 2022'],
    ]);
    for (const notice of [...peskov.notices, ...inRussian.notices, ...gone.notices]) {
      expect(notice.text).toContain(notice.date?.text);
    }
    expect(peskov.corrections.map(({ kind }) => kind)).toEqual(['Correction', 'Update']);
    expect(peskov.corrections[0]?.date).not.toHaveProperty('href');
  });

  test('of the current year has no age, and an update alone is not a correction', () => {
    const update = { date: '2024-02-02', kind: 'update', text: 'More.' } as const;
    const now = archiveOf({
      stories: [story('2024-01-01', 'x', { corrections: [update] })],
      today: '2024-12-31',
    });
    expect(viewAt(now, 'article', '/2024/01/01/x/').notices).toEqual([]);
    const later = { ...now, year: 2025 };
    expect(viewAt(later, 'article', '/2024/01/01/x/').notices).toHaveLength(1);
  });

  test('leads to the earlier and the later, in the archive and in each topic', () => {
    expect(
      peskov.neighbours.map(({ heading, earlier, later }) => [
        heading.text,
        earlier?.title,
        later?.title,
      ]),
    ).toEqual([
      ['In the archive', 'Только по-русски', 'Title of second'],
      ['afghanistan en', 'Title of earlier-year', 'Title of second'],
      ['asia en', 'Только по-русски', undefined],
    ]);
  });

  test('leaves out neighbours where there are none', () => {
    const alone = archiveOf({ stories: [story('2024-01-01', 'x', { topics: ['t'] })] });
    expect(viewAt(alone, 'article', '/2024/01/01/x/').neighbours).toEqual([]);
  });
});

describe('an edition', () => {
  test('names the others by their headlines', () => {
    const other = { href: '/archive/ru/2021/08/26/peskov/', text: 'Песков о талибах' };
    expect(peskov.editions).toEqual([{ ...other, lang: 'ru', language: 'Русский' }]);
    expect(inRussian.editions.map(({ lang }) => lang)).toEqual(['en']);
  });

  test('marks what it has in the words of its original', () => {
    expect(inRussian.notices.at(-1)).toMatchObject({
      detail: 'What came later.',
      detailLang: 'en',
    });
    expect(inRussian.corrections[0]).toMatchObject({ kind: 'Исправление', lang: 'en' });
    expect(inRussian).not.toHaveProperty('datelineLang');
    expect(peskov.corrections[0]).not.toHaveProperty('lang');
  });

  test('has a head that names it and the others', () => {
    expect(inRussian.head).toMatchObject({
      title: 'Песков о талибах — Архив',
      canonical: 'https://example.org/archive/ru/2021/08/26/peskov/',
      type: 'article',
      published: '2021-08-26',
      modified: '2022-02-03',
      section: 'afghanistan ru',
    });
    expect(inRussian.head.alternates).toEqual([
      { hreflang: 'en', href: 'https://example.org/archive/2021/08/26/peskov/' },
      { hreflang: 'ru', href: 'https://example.org/archive/ru/2021/08/26/peskov/' },
      { hreflang: 'x-default', href: 'https://example.org/archive/2021/08/26/peskov/' },
    ]);
  });
});

describe('a withdrawn article', () => {
  test('keeps headline, date and reason, and nothing else that was in it', () => {
    expect(gone).toMatchObject({ withdrawn: true, title: 'Withdrawn title' });
    expect(gone.notices).toMatchObject([
      { kind: 'withdrawn', text: 'Withdrawn 1 January 2016', detail: 'It was untrue.' },
    ]);
    for (const name of ['body', 'standfirst', 'photo', 'kicker', 'dateline']) {
      expect(gone).not.toHaveProperty(name);
    }
    expect([gone.sources, gone.authors, gone.facets, gone.corrections, gone.neighbours]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(gone.head.description).toBe('This article was withdrawn on 1 January 2016.');
    expect(gone.head.tags).toEqual([]);
  });

  test('is withdrawn in its editions too, with the reason in its own language', () => {
    const russian = viewAt(archive, 'article', '/ru/2015/03/04/gone/');
    expect(russian.notices).toMatchObject([{ kind: 'withdrawn', detailLang: 'en' }]);
    expect(russian).not.toHaveProperty('body');
  });
});

test('changed last when the last of its changes was made, whatever zone each is written in', () => {
  const changed = archiveOf({
    stories: [
      story('2021-01-02', 'x', {
        updated: '2021-02-03T01:00:00+04:30',
        corrections: [{ date: '2021-02-02T23:00:00Z', kind: 'correction', text: 'A name.' }],
      }),
    ],
  });
  const { head } = viewAt(changed, 'article', '/2021/01/02/x/');
  expect(head.modified).toBe('2021-02-02T23:00:00Z');
});
