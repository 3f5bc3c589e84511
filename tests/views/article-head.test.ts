import { expect, test } from 'vitest';
import { headOfArticle } from '../../src/views/article-head.ts';
import { editionOf } from '../../src/views/edition.ts';
import { archiveOf, story } from './archive.ts';

function headOf(own: Parameters<typeof story>[2]) {
  const one = story('2021-08-26', 'x', own);
  return headOfArticle(editionOf(archiveOf({ stories: [one] }), 'en'), one, one.original);
}

test('the description is the summary, and a change has a date only if there was one', () => {
  expect(headOf({ summary: 'S' })).toMatchObject({ type: 'article', description: 'S', tags: [] });
  expect(headOf({})).not.toHaveProperty('modified');
  expect(headOf({ updated: '2021-08-28' })).toHaveProperty('modified');
});

test('a withdrawn article is described by its withdrawal', () => {
  const head = headOf({ status: 'withdrawn', withdrawn: { date: '2021-09-01', reason: 'R' } });
  expect(head.description).toContain('1 September 2021');
  expect(head).toHaveProperty('modified');
  expect(head).not.toHaveProperty('image');
});
