import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('broken-word', 'title: T\n', `${body}\n`);

test.each([
  ['The govern-\nment met.', 'write government on one line, or govern-ment if'],
  ['Das Minis\u00AD\nterium tagt.', 'write Ministerium on one line, or'],
  ['Правитель-\nство собралось.', 'write Правительство on one line, or'],
  ['A well-\nknown man.', 'write wellknown on one line, or well-known if'],
])('%j is told', (body, hint) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain(`; ${hint}`);
});

test('the mark below the line is under the word', () => {
  expect(markedBy('broken-word', 'title: T\n', 'The govern-\nment met.\n')).toEqual(['govern-']);
});

test.each([
  'In two-\nand three-year steps.',
  'Die Ein-\nund Ausfuhr.',
  'It was -\nas he said - late.',
  'The Moscow-\nKabul train.',
  '```\na-\nb\n```',
  'A -\n- b',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
