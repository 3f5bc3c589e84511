import { expect, test } from 'vitest';
import { feedLinks } from '../../../src/formats/feeds/feed-links.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';
import { viewAt } from '../../views/view-at.ts';

const ofEdition = [
  { href: '/archive/ru/feed.xml', type: 'application/atom+xml', title: 'Архив (Atom)' },
  { href: '/archive/ru/rss.xml', type: 'application/rss+xml', title: 'Архив (RSS)' },
  { href: '/archive/ru/feed.json', type: 'application/feed+json', title: 'Архив (JSON Feed)' },
  {
    href: '/archive/ru/added.xml',
    type: 'application/atom+xml',
    title: 'Архив: Недавно добавленное (Atom)',
  },
];

test('a page names the feeds of its edition', () => {
  expect(feedLinks(viewAt(sampleArchive(), 'front', '/ru/'))).toEqual(ofEdition);
});

test('a topic names its own first, a person has none', () => {
  expect(feedLinks(viewAt(sampleArchive(), 'facet', '/ru/topics/asia/'))).toEqual([
    {
      href: '/archive/ru/topics/asia/feed.xml',
      type: 'application/atom+xml',
      title: 'asia ru — Архив (Atom)',
    },
    ...ofEdition,
  ]);
  const person = viewAt(sampleArchive(), 'facet', '/ru/people/dmitry-peskov/');
  expect(feedLinks(person)).toEqual(ofEdition);
});

test('the years of a long source name the feed of all of them', () => {
  const stories = Array.from({ length: 101 }, (_none, index) =>
    story('2021-05-06', `s-${index}`, { sources: ['tass'] }),
  );
  const year = viewAt(archiveOf({ stories }), 'facet', '/sources/tass/2021/');
  expect(feedLinks(year)[0]?.href).toBe('/archive/sources/tass/feed.xml');
});
