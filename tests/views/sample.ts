import type { Archive } from '../../src/archive/archive.ts';
import { archiveOf, story } from './archive.ts';

/**
 * One of each: editions in two languages, an original in Russian alone, a withdrawn story on a day of its
 * own, corrections and notes, pictures, a time of day, an alias, pages with and without editions.
 */
export function sampleArchive(): Archive {
  return archiveOf({
    stories: [
      story(
        '2021-08-26',
        'peskov',
        {
          title: 'Peskov on the Taliban',
          topics: ['afghanistan', 'asia'],
          sources: ['tass'],
          people: ['dmitry-peskov'],
          summary: 'The standfirst.',
          dateline: 'MOSCOW, August 26',
          sourceUrl: 'https://tass.com/politics/1',
          photo: { src: 'articles/a.png', alt: 'A map', caption: 'A caption', credit: 'A credit' },
          corrections: [
            { date: '2021-08-27', kind: 'correction', text: 'A name was wrong.' },
            { date: '2021-08-30', kind: 'update', text: 'A figure was added.' },
          ],
          notes: [{ date: '2022-02-03', text: 'What came later.' }],
        },
        { ru: { title: 'Песков о талибах', dateline: 'МОСКВА, 26 августа' } },
      ),
      story('2021-08-26', 'second', {
        date: '2021-08-26T14:30:00+03:00',
        topics: ['afghanistan'],
        authors: ['ann-author'],
        lede: 'word '.repeat(100).trim(),
      }),
      story('2020-08-26', 'earlier-year', { topics: ['afghanistan'], sources: ['tass'] }),
      story('2021-07-01', 'only-russian', {
        lang: 'ru',
        title: 'Только по-русски',
        topics: ['asia'],
        photo: { credit: 'Lost picture' },
      }),
      story('2024-06-30', 'newest', { topics: ['space'], organisations: ['roscosmos'] }),
      story('2023-06-30', 'year-ago', { topics: ['space'] }),
      story(
        '2015-03-04',
        'gone',
        {
          title: 'Withdrawn title',
          topics: ['afghanistan', 'forgotten'],
          status: 'withdrawn',
          withdrawn: { date: '2016-01-01', reason: 'It was untrue.' },
          lede: '',
        },
        { ru: { title: 'Отозвано' } },
      ),
    ],
    pages: [
      { slug: 'about', title: 'About', order: 2 },
      { slug: 'about', lang: 'ru', title: 'Об архиве', order: 2 },
      { slug: 'corrections', title: 'Corrections', order: 1, summary: 'How we correct.' },
    ],
    redirects: { '/old-address/': { key: '2021/08/26/peskov', lang: 'ru' } },
    facets: ({ kind, id }) =>
      kind === 'topic' && id === 'afghanistan'
        ? { broader: 'asia', aliases: ['Islamic Emirate'], descriptions: { en: 'A country.' } }
        : {},
  });
}
