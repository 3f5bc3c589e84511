import { describe, expect, test } from 'vitest';
import { listShareCards } from '../../src/views/share-picture.ts';
import { archiveOf, story, type ArchiveParts } from './archive.ts';
import { viewAt } from './view-at.ts';

const photo = { src: 'articles/a.png', alt: 'A map' };
const stories = [
  story('2024-03-02', 'newest', { sources: ['tass'] }, { ar: { title: 'عنوان' } }),
  story('2024-03-01', 'with-picture', { photo }),
  story('2024-02-01', 'second'),
  story('2024-01-01', 'third'),
  story('2024-01-01', 'gone', {
    status: 'withdrawn',
    withdrawn: { date: '2024-02-02', reason: 'It was untrue.' },
  }),
];
const archive = (sharePictures?: number, parts: ArchiveParts = {}) =>
  archiveOf({ stories, ...parts, ...(sharePictures ? { site: { sharePictures } } : {}) });
const titles = (most: number) => listShareCards(archive(most)).map(({ title }) => title);

describe('pictures for sharing', () => {
  test('are made only where the site asks for them', () => {
    expect(listShareCards(archive())).toEqual([]);
    expect(viewAt(archive(), 'article', '/2024/03/02/newest/').head.card).toBeUndefined();
  });

  test('are made of all articles without a picture of their own, an edition each', () => {
    expect(titles(10).sort()).toEqual([
      'Title of newest',
      'Title of second',
      'Title of third',
      'عنوان',
    ]);
    const { head } = viewAt(archive(10), 'article', '/2024/03/01/with-picture/');
    expect(head.card).toBeUndefined();
    expect(viewAt(archive(10), 'article', '/2024/01/01/gone/').head.card).toBeUndefined();
  });

  test('are no more than there is room for: whole months, the newest first', () => {
    expect(titles(1)).toEqual([]);
    expect(titles(2).sort()).toEqual(['Title of newest', 'عنوان']);
    expect(titles(3).sort()).toEqual(['Title of newest', 'Title of second', 'عنوان']);
  });

  test('say the site, the headline, the source and the day, in the page’s language', () => {
    const [card] = listShareCards(archive(2)).filter(({ lang }) => lang === 'ar');
    expect(card).toMatchObject({
      dir: 'rtl',
      site: 'الأرشيف',
      title: 'عنوان',
      below: 'tass en · 2 مارس 2024',
    });
  });

  test('are named by all that they show, and by nothing else', () => {
    const files = (parts: ArchiveParts) =>
      listShareCards(archive(2, parts)).map(({ file }) => file);
    expect(files({ today: '2025-01-01' })).toEqual(files({}));
    const renamed = stories.with(0, story('2024-03-02', 'newest', { title: 'Another' }));
    expect(files({ stories: renamed })).not.toEqual(files({}).slice(0, 1));
    for (const file of files({})) expect(file).toMatch(/^pictures\/share-[\w-]{16}\.png$/);
  });

  test('stand in the heads of their articles', () => {
    const { head } = viewAt(archive(2), 'article', '/2024/03/02/newest/');
    const [card] = listShareCards(archive(2)).filter(({ lang }) => lang === 'en');
    expect(head.card).toEqual({ href: `/archive/${card?.file}`, alt: 'Title of newest' });
  });
});
