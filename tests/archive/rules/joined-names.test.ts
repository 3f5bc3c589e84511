import { expect, test } from 'vitest';
import { joinedNames } from '../../../src/archive/rules/joined-names.ts';
import { articleWith, findIn } from './files.ts';

const hintsFor = (fields: string) =>
  findIn(joinedNames, { a: articleWith(fields) }).map(({ hint }) => hint);

test('several people in one name are shown as a list', () => {
  expect(hintsFor('people: Dmitry Peskov, Sergey Lavrov\n')).toEqual([
    'if there are several, write them as a list: people: [Dmitry Peskov, Sergey Lavrov]',
  ]);
  expect(hintsFor('authors: [Anna B., "Ivan Petrow; Olga K."]\n')).toEqual([
    'if there are several, write them as a list: Ivan Petrow, Olga K.',
  ]);
});

test.each(['Peskov, Dmitry', 'John Smith, Jr.', 'Dmitry Peskov', 'Ivan Petrow,'])(
  '%s is one',
  (name) => {
    expect(hintsFor(`people: ["${name}"]\n`)).toEqual([]);
  },
);

test('and a list is one, and so are places, which have commas', () => {
  expect(hintsFor('people: [Dmitry Peskov, Sergey Lavrov]\n')).toEqual([]);
  expect(hintsFor('places: "New York, United States"\n')).toEqual([]);
});
