import { expect, test } from 'vitest';
import { describeWaiting } from '../../src/archive/waiting.ts';
import { join } from './sample.ts';

test('what is not out is counted by what keeps it', () => {
  const { waiting } = join({
    'articles/out.md': 'title: Out\ndate: 2021-08-26',
    'articles/out.ru.md': 'title: Черновик\nstatus: draft',
    'articles/draft.md': 'title: Draft\ndate: 2062-01-09\nstatus: draft',
    'articles/draft.ru.md': 'title: Черновик',
    'articles/later.md': 'title: Later\ndate: 2062-01-09',
    'articles/held.md': 'title: Held\ndate: 2021-08-26\nembargo: 2062-01-09T10:00:00Z',
  });
  expect(waiting).toEqual({ drafts: 2, later: 2 });
});

test.each([
  [0, 0, ''],
  [0, 1, '1 article is not out yet: 1 dated or embargoed later'],
  [1, 2, '3 articles are not out yet: 1 draft, 2 dated or embargoed later'],
  [2, 0, '2 articles are not out yet: 2 drafts'],
])('%i drafts and %i later', (drafts, later, said) => {
  expect(describeWaiting({ drafts, later })).toBe(said);
});
