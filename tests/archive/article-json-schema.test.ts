import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { articleJsonSchema } from '../../src/archive/article-json-schema.ts';
import { emptyVocabulary, readVocabulary } from '../../src/archive/names/vocabulary.ts';

const topics = 'asia:\n  label: { en: Asia, ru: Азия }\n  description: { en: All of it. }\n';
const schema = articleJsonSchema(
  {
    topic: readVocabulary('topic', topics, ['en', 'ru']).vocabulary,
    source: readVocabulary('source', 'tass:\n  label: TASS\n', ['en', 'ru']).vocabulary,
    author: emptyVocabulary('author'),
    person: readVocabulary('person', 'a-b:\n  label: A B\n', ['en', 'ru']).vocabulary,
    organisation: emptyVocabulary('organisation'),
    place: emptyVocabulary('place'),
  },
  ['en', 'ru'],
);
const isValid = new Ajv({ strict: false }).compile(schema);

describe('takes what check takes', () => {
  test.each([
    { title: 'T', date: '2021-08-26', topics: 'asia', source: ['tass'] },
    { title: 'T', topics: ['Азия'], people: ['A B', 'Somebody Else'], 'x-note': { any: 1 } },
    {
      title: 'T',
      corrections: { date: '2021-08-27', text: 'x' },
      notes: [{ date: 'x', text: 'y' }],
    },
    {
      title: 'T',
      photo: { credit: 'x' },
      lang: 'ru',
      'x-allow': ['double-blank'],
      aliases: '/old/',
    },
    { title: 'T', date: '1937-07' },
    { title: 'T', date: 1937 },
  ])('%j', (data) => {
    expect(isValid(data)).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    { date: '2021-08-26' },
    { title: 'T', topcs: 'asia' },
    { title: 'T', date: 19370704 },
    { title: 'T', updated: 1937 },
    { title: 'T', topics: ['europe'] },
    { title: 'T', source: 'reuters' },
    { title: 'T', photo: { captoin: 'x' } },
    { title: 'T', status: 'publised' },
    { title: 'T', 'x-allow': 'double-blanks' },
    { title: 'T', corrections: [{ text: 'x' }] },
  ])('%j', (data) => {
    expect(isValid(data)).toBe(false);
  });
});

test('explains each field, and each id by its labels and description', () => {
  const properties = schema['properties'] as Record<string, { description?: string }>;
  const silent = Object.entries(properties).filter(([, { description }]) => !description);
  expect(silent).toEqual([]);
  expect(JSON.stringify(properties['topics'])).toContain('Asia · Азия\\nAll of it.');
});
