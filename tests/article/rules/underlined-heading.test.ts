import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('underlined-heading', 'title: T\n', body);

test('a line that makes a heading of the one above is told, with the heading as it should be', () => {
  expect(said('Text.\n\nThe north\n---\nMore.\n')).toEqual([
    '6:1 the line of dashes below makes this line a heading; write ## The north instead of both lines, or put an empty line between them if the lower one is meant to divide the text',
  ]);
  expect(said('The north\n=====\n')[0]).toContain('the line of equals signs below');
  expect(markedBy('underlined-heading', 'title: T\n', 'The north\n---\n')).toEqual(['The north']);
});

test.each([
  'A sentence.\n---\n',
  'Two lines\nof words\n---\n',
  'The north\n\n---\n',
  '## The north\n---\n',
  '```\nThe north\n---\n```\n',
  'The north\n--\n',
  'A | B\n---|---\n',
])('%j is let be', (body) => expect(said(body)).toEqual([]));
