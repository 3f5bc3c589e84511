import { expect, test } from 'vitest';
import { z } from 'zod';
import { isRequired, knownFields, schemaAt } from '../../../src/article/read/schema-at.ts';

const schema = z.object({
  title: z.string(),
  photo: z.object({ alt: z.string(), credit: z.string().optional() }).optional(),
  notes: z.array(z.object({ text: z.string() })).optional(),
  labels: z.record(z.string(), z.object({ label: z.string() })),
});

test.each([
  [[], ['title', 'photo', 'notes', 'labels']],
  [['photo'], ['alt', 'credit']],
  [['notes', 3], ['text']],
  [['labels', 'anything'], ['label']],
  [['title'], []],
])('the fields at %j', (path, fields) => {
  expect(knownFields(schema, path)).toEqual(fields);
});

test('what is optional, an item of a list or unknown is not required', () => {
  const required = [
    ['title'],
    ['photo'],
    ['photo', 'alt'],
    ['photo', 'credit'],
    ['notes', 0],
    ['x'],
  ];
  expect(required.filter((path) => isRequired(schema, path))).toEqual([
    ['title'],
    ['photo', 'alt'],
  ]);
});

test('there is no schema where none is', () => {
  expect(schemaAt(schema, ['title', 'x'])).toBeUndefined();
});
