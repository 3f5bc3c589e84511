import { expect, test } from 'vitest';
import { knownNames } from '../../src/search/names.ts';
import { archiveOf, story } from '../views/archive.ts';

test('entries that articles carry are known by their labels in all languages and their aliases', () => {
  const archive = archiveOf({
    stories: [
      story('2021-08-26', 'x', { topics: ['asia'], people: ['ann'] }),
      story('2021-08-27', 'gone', { topics: ['gone'], status: 'withdrawn' }),
    ],
    facets: ({ id }) => (id === 'asia' ? { aliases: ['The East'] } : {}),
  });
  expect(knownNames(archive, 'ru')).toEqual([
    {
      kind: 'topic',
      href: '/archive/ru/topics/asia/',
      label: 'asia ru',
      names: ['asia en', 'The East'],
    },
    {
      kind: 'person',
      href: '/archive/ru/people/ann/',
      label: 'ann ru',
      names: ['ann en'],
    },
  ]);
});
