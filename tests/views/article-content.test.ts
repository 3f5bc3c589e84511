import { expect, test } from 'vitest';
import { articleNotes, contentOf } from '../../src/views/article-content.ts';
import { editionOf } from '../../src/views/edition.ts';
import { archiveOf, story } from './archive.ts';

const correction = { date: '2021-08-27', kind: 'correction' as const, text: 'C' };

function partsOf(own: Parameters<typeof story>[2]) {
  const one = story('2021-08-26', 'x', own);
  const edition = editionOf(archiveOf({ stories: [one] }), 'en');
  return { edition, one, article: one.original };
}

test('of a lost picture, the caption and the credit remain', () => {
  const { edition, one, article } = partsOf({
    photo: { caption: 'A caption', credit: 'A credit' },
  });
  expect(contentOf(edition, one, article).photo).toEqual({
    caption: 'A caption',
    credit: 'A credit',
  });
});

test('an article without neighbours has none, and its body is its own file', () => {
  const { edition, one, article } = partsOf({});
  expect(contentOf(edition, one, article)).toMatchObject({
    neighbours: [],
    related: [],
    body: { file: article.file, lang: 'en' },
  });
});

test('the notes for feeds are those of the page; a withdrawn article has its notice alone', () => {
  const { edition, one, article } = partsOf({ corrections: [correction] });
  expect(articleNotes(edition, one, article).corrections).toEqual(
    contentOf(edition, one, article).corrections,
  );
  expect(articleNotes(edition, one, article).corrections).toHaveLength(1);
  const gone = partsOf({
    status: 'withdrawn',
    withdrawn: { date: '2021-09-01', reason: 'R' },
    corrections: [correction],
  });
  const notes = articleNotes(gone.edition, gone.one, gone.article);
  expect(notes.corrections).toEqual([]);
  expect(notes.notices.map(({ kind }) => kind)).toContain('withdrawn');
});
