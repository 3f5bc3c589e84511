import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('skipped-heading', 'title: T\n', body);

test('a level that is left out, and the one to write', () => {
  expect(said('## A\n\n#### B\n')).toEqual([
    '6:1 a heading with #### follows one with ##: a level is skipped; write it with ###',
  ]);
  expect(markedBy('skipped-heading', 'title: T\n', '## A\n\n#### B\n')).toEqual(['####']);
});

test('one by one, back by any number, from any level on, and in code', () => {
  expect(said('### A\n\n#### B\n\n##### C\n\n## D\n\n### E\n')).toEqual([]);
  expect(said('## A\n\n```\n#### B\n```\n')).toEqual([]);
  expect(said('## A\n\n####hashtag\n')).toEqual([]);
});
