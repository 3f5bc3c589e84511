import { describe, expect, test } from 'vitest';
import { archiveOf, story } from '../archive.ts';
import { sampleArchive } from '../sample.ts';
import { viewAt } from '../view-at.ts';

describe('the front page', () => {
  const front = viewAt(sampleArchive(), 'front', '/');

  test('leads with the newest story, and goes on by day', () => {
    expect(front.lead?.title).toBe('Title of newest');
    expect(front.river.map(({ heading, cards }) => [heading.text, cards.length])).toEqual([
      ['30 June 2023', 1],
      ['26 August 2021', 2],
      ['1 July 2021', 1],
      ['26 August 2020', 1],
    ]);
    expect(front.coverage).toBe('6 articles, 2020 to 2024');
  });

  test('remembers this day in earlier years, and not today', () => {
    expect(front.onThisDay.heading).toEqual({
      href: '/archive/on-this-day/06-30/',
      text: 'On this day: 30 June',
    });
    expect(front.onThisDay.groups.map(({ heading }) => heading.text)).toEqual(['2023']);
  });

  test('has the largest topics first, the sources and all years between', () => {
    const [topics, sources] = front.facets;
    expect(topics?.links.map(({ text, count, share }) => [text, count, share])).toEqual([
      ['afghanistan en', 3, 1],
      ['asia en', 2, 2 / 3],
      ['space en', 2, 2 / 3],
    ]);
    expect(sources?.links).toMatchObject([{ text: 'tass en', count: 2, countText: '2' }]);
    expect(front.facets.map(({ heading, all }) => [heading, all])).toEqual([
      ['Topics', { href: '/archive/topics/', text: 'All topics' }],
      ['Sources', { href: '/archive/sources/', text: 'All sources' }],
    ]);
    expect(front.years.map(({ year, count, href }) => [year, count, href])).toEqual([
      ['2020', 1, '/archive/2020/'],
      ['2021', 3, '/archive/2021/'],
      ['2022', 0, undefined],
      ['2023', 1, '/archive/2023/'],
      ['2024', 1, '/archive/2024/'],
    ]);
  });

  test('is titled with what the archive is', () => {
    expect(front.head.title).toBe('Backfile — A test');
    expect(front.trail).toEqual([]);
  });

  test('of an empty archive says nothing that is not there', () => {
    const empty = viewAt(archiveOf(), 'front', '/');
    expect(empty).not.toHaveProperty('lead');
    expect(empty).not.toHaveProperty('coverage');
    expect([empty.river, empty.facets, empty.years, empty.onThisDay.groups]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(empty.frame.ways.map(({ text }) => text)).toEqual(['Dates']);
  });

  test('cuts a long day, and says how much it holds', () => {
    const stories = Array.from({ length: 40 }, (_, index) => story('2024-01-01', `s${index}`));
    const [day, ...rest] = viewAt(archiveOf({ stories }), 'front', '/').river;
    expect(rest).toEqual([]);
    expect(day).toMatchObject({ countText: '40 articles' });
    expect(day?.cards).toHaveLength(20);
  });
});
