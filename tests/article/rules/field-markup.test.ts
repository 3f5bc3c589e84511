import { expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (fields: string) => saidBy('field-markup', fields);

test.each([
  ["title: '**Bold** words'", 'Bold words'],
  ["title: 'The *Herald* reports'", 'The Herald reports'],
  ["title: T\nsummary: 'See [the paper](https://a.example/).'", 'See the paper.'],
  [
    "title: T\nsummary: 'Prices rose by <5% while R&D and <em>wages</em> grew'",
    'Prices rose by <5% while R&D and wages grew',
  ],
  ["title: T\nphoto:\n  credit: '<b>Studio</b>'", 'Studio'],
  ["title: T\ncorrections:\n  - date: 2021-08-27\n    text: 'It was `not` so.'", 'It was not so.'],
  ["title: T\nnotes:\n  - date: 2021-08-27\n    text: 'It was _not_ so.'", 'It was not so.'],
  ["title: 'One<br>two'", 'One two'],
  ["title: '## A subhead'", 'A subhead'],
])('%j is shown as typed', (fields, clean) => {
  expect(said(`${fields}\n`)).toHaveLength(1);
  expect(said(`${fields}\n`)[0]?.endsWith(`; write only the words: ${clean}`)).toBe(true);
});

test.each([
  "title: 'Prices rose by <5% and >3%'",
  "title: 'What [the] minister said'",
  "title: 'A* is born, and B*'",
  "title: 'The snake_case_name of it'",
  "title: '2 * 3 * 4'",
  "title: 'Tom & Jerry: #1'",
  "title: 'a < b > c'",
])('%j is let be', (fields) => {
  expect(said(`${fields}\n`)).toEqual([]);
});
