import type { Draft, Piece } from './draft.ts';

const piece = (day: string, slug: string, fields: object, body = `It is ${slug}.`): Piece => ({
  day,
  slug,
  fields: { ...fields },
  editions: { en: { title: `The ${slug}`, body } },
});

/** A few articles in one language, far apart, for tests in which one thing happens. */
export const quietDraft: Draft = {
  pieces: [
    piece('2014-03-01', 'first', { topics: ['sport'], source: 'tass' }),
    piece('2015-03-02', 'second', { topics: ['space'], photo: { src: 'a.png', alt: 'A view' } }),
    piece('2016-02-29', 'third', { topics: ['sport'], people: ['Ann Lee'], aliases: ['/old/'] }),
    piece('2021-08-26', 'fourth', { topics: ['war'] }, 'See ![a map](b.png).'),
    piece('2022-01-01', 'fifth', { topics: ['war'] }),
  ],
  pages: { about: 'About' },
  vocabularies: {
    'topics.yaml': {
      sport: { label: 'Sport' },
      space: { label: 'Space' },
      war: { label: 'War' },
    },
    'sources.yaml': { tass: { label: 'TASS' } },
  },
  pictures: { 'a.png': 1, 'b.png': 2, 'map.png': 3 },
  site: { name: 'Quiet', url: 'https://example.org/', timeZone: 'UTC', editions: ['en'] },
  asOf: '2022-03-01',
  code: {},
};

/** One more, on the day of the newest. */
export const sixth = piece('2022-01-01', 'sixth', { topics: ['war'], people: ['Ann Lee'] });
