import { expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (body: string) => saidBy('typed-table', 'title: T\n', `${body}\n`);

test.each([
  [
    '| Year | Grain |\n| 1931 | 20 |\n| 1932 | 30 |',
    '4:1 these rows do not make a table, because the line of dashes below the header row is missing; write |---|---| below this line',
  ],
  [
    'Harvests:\n| Year | Grain |\n| 1931 | 20 |',
    '5:1 these rows do not make a table, because the line of dashes below the header row is missing; write |---|---| below this line',
  ],
  [
    '| Year | Grain |\n|---|\n| 1931 | 20 |',
    '4:1 this header row has 2 cells and the line below it 1, so they do not make a table; write |---|---| below it',
  ],
  [
    '| Year | Grain |\n|---|---|\n| 1931 | 20 |\nThe year after was worse.',
    '7:1 this line is read as a row of the table above; put an empty line before it',
  ],
  [
    'Well\tSummer\tWinter\nEast\t20\t3\nWest\t30\t4',
    '4:1 these lines are divided by tabs, so they do not make a table but run together into one paragraph; write | Well | Summer | Winter |, then |---|---|---| below it, and the other lines like the first',
  ],
])('%j is told', (body, message) => {
  expect(said(body)).toEqual([message]);
});

test.each([
  '| Year | Grain |\n|:--|--:|\n| 1931 | 20 |\n| 1932 |',
  'Year | Grain\n--- | ---\n1931 | 20\n\nText.',
  '| Year |\n|---|\n| 1931 |\n1932',
  'The vote was 3 | 4.\nThe next | one too.',
  '| a \\| b | c |\n|---|---|\n| 1 | 2 |\n> A quotation.',
  '```\n| a | b |\n| c | d |\n```',
  '| A line alone | has bars |',
  '•\tone\n•\ttwo',
  'o\tone\no\ttwo',
  '\tIndented by a tab,\n\tand again.',
  'A tab\there, and\nnone there.',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
