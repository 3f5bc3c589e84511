import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';
import { checkSchema } from '../../../src/article/read/check-schema.ts';
import {
  columnsOf,
  fieldMapSchema,
  valuesAt,
  valuesOf,
} from '../../../src/importing/map/field-map.ts';

function read(text: string) {
  return checkSchema('map.yaml', parseYaml('map.yaml', text), fieldMapSchema);
}

function problemsOf(text: string): string[] {
  return read(text).problems.map(
    ({ line, column, message, hint }) => `${line}:${column}: ${message}; ${hint ?? ''}`,
  );
}

describe('fieldMapSchema', () => {
  test('takes a column, a template and a rule in full', () => {
    const { value } = read(`title: headline
address: "/news/{id}.html"
date: { column: published, format: dd.MM.yyyy, zone: Europe/Moscow }
source: { value: TASS }
topics: { column: rubrics, split: ";" }
body: { column: text, form: html }
`);
    expect(value).toEqual({
      title: { column: 'headline' },
      address: { template: '/news/{id}.html' },
      date: { column: 'published', format: 'dd.MM.yyyy', zone: 'Europe/Moscow' },
      source: { value: 'TASS' },
      topics: { column: 'rubrics', split: ';' },
      body: { column: 'text', form: 'html' },
    });
  });

  test('says where a field is unknown, and which was meant', () => {
    expect(problemsOf('title: a\nheadlin: b\ntopcs: c\n')).toEqual([
      '2:1: headlin: there is no such field; delete it, or name it x-… to keep a note of your own',
      '3:1: topcs: there is no such field; did you mean "topics"?',
    ]);
  });

  test.each([
    ['date: { column: a, zone: Moscow }', 'is not a time zone'],
    ['date: { column: a, format: DD.MM.YYYY }', 'is not part of a date'],
    ['body: { column: a, form: htm }', 'did you mean "html"?'],
    ['title: { column: a, value: b }', 'exactly one of column, template and value'],
    ['title: { split: ";" }', 'no such field'],
    ['topics: [a, b]', 'is neither a column nor how it is made'],
    ['title: 7', 'put it in quotes'],
  ])('%s', (text, expected) => {
    expect(problemsOf(text).join('\n')).toContain(expected);
  });
});

describe('valuesOf', () => {
  const record = {
    id: 7,
    author: { name: 'A. Writer' },
    tags: [{ name: 'one' }, { name: 'two' }],
    'a.b': 'dotted',
    rubrics: 'sport; world;',
    empty: ' ',
  };

  test.each([
    [{ column: 'author.name' }, ['A. Writer']],
    [{ column: 'tags.name' }, ['one', 'two']],
    [{ column: 'a.b' }, ['dotted']],
    [{ column: 'author' }, []],
    [{ column: 'rubrics', split: ';' }, ['sport', 'world']],
    [{ template: '/{id}/{author.name}' }, ['/7/A. Writer']],
    [{ template: '/{id}/{empty}' }, []],
    [{ value: 'TASS' }, ['TASS']],
    [{ column: 'toString' }, []],
  ])('%j', (rule, expected) => {
    expect(valuesOf(rule, record)).toEqual(expected);
  });
});

test('columnsOf names what a rule reads', () => {
  expect(columnsOf({ template: '/{year}/{slug}' })).toEqual(['year', 'slug']);
  expect(columnsOf({ column: 'a' })).toEqual(['a']);
  expect(columnsOf({ value: 'a' })).toEqual([]);
});

test('valuesAt gives the items of lists', () => {
  expect(valuesAt({ a: [{ b: [1, 2] }, { b: 3 }] }, 'a.b')).toEqual([1, 2, 3]);
});
