import { describe, expect, test } from 'vitest';
import {
  checkColumns,
  namedColumns,
  parseImportMap,
} from '../../../src/importing/map/import-map.ts';
import { ContentErrors } from '../../../src/system/errors.ts';

const whole = `rows: articles
key: id
where:
  state: [published, 1]
draft: { state: null }
fields:
  title: headline
  address: "/{year}/{slug}/"
join:
  authors: { file: a.csv, key: id, by: author_id, split: "," }
ignore:
  - views
`;

function problemsIn(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    expect(error.message).toContain('nothing was imported');
    return error.problems.map(
      ({ file, line, column, message, hint }) =>
        `${file}:${line}:${column}: ${message}; ${hint ?? ''}`,
    );
  }
  return [];
}

describe('parseImportMap', () => {
  test('reads all that a map can say', () => {
    expect(parseImportMap('/m.yaml', whole).map).toMatchObject({
      rows: 'articles',
      where: { state: ['published', 1] },
      draft: { state: [null] },
      join: { authors: { split: ',' } },
    });
  });

  test.each([
    [
      'feilds: {}\nfields: {}',
      '/m.yaml:1:1: feilds: there is no such field; did you mean "fields"?',
    ],
    ['key: id', '/m.yaml:1:1: fields: is missing'],
    ['fields: {}\nzone: Moscow', '/m.yaml:2:7: zone: is not a time zone'],
    ['fields: {}\nseparator: ab', 'is not one character'],
    ['fields: {}\njoin: { a: { key: id, by: b } }', 'needs either a file or a table'],
    ['fields: {}\nwhere: [a]', 'names no columns'],
    ['fields: {}\nignore: a', 'is not a list of columns'],
    ['fields: {', 'yaml'],
  ])('%j', (text, expected) => {
    expect(
      problemsIn(() => parseImportMap('/m.yaml', text))
        .join('\n')
        .toLowerCase(),
    ).toContain(expected.toLowerCase());
  });
});

test('checkColumns says where a column is named that is not there', () => {
  const loaded = parseImportMap('/m.yaml', whole);
  const named = namedColumns(loaded.map);
  expect(named.map(({ column }) => column)).toEqual(
    'id headline year slug state state author_id views'.split(' '),
  );
  const known = ['id', 'headlines', 'year', 'slug', 'author_id'];
  const unknown = named.filter(({ column }) => !known.includes(column));
  expect(problemsIn(() => checkColumns(loaded, unknown, known))).toEqual([
    '/m.yaml:7:10: there is no column "headline"; did you mean "headlines"?',
    '/m.yaml:4:3: there is no column "state"; the choices are id, headlines, year, slug, author_id',
    '/m.yaml:5:10: there is no column "state"; the choices are id, headlines, year, slug, author_id',
    '/m.yaml:12:5: there is no column "views"; the choices are id, headlines, year, slug, author_id',
  ]);
});
