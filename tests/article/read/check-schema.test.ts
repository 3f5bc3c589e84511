import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkSchema } from '../../../src/article/read/check-schema.ts';
import * as field from '../../../src/article/read/fields.ts';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';

const schema = field.record({
  title: field.text,
  names: field.listOf(field.text).optional(),
  photo: field.record({ alt: field.text, caption: field.text.optional() }).optional(),
  notes: field.listOf(field.record({ text: field.text })).optional(),
});

const check = (source: string, by: z.ZodType = schema) =>
  checkSchema('x.md', parseYaml('x.md', source), by);

const problemsOf = (source: string, by?: z.ZodType) =>
  check(source, by).problems.map(
    ({ line, column, message, rule }) => `${line}:${column} ${message} [${rule}]`,
  );

test('what is right comes out as the schema has it', () => {
  expect(check('title: " T "\nnames: one\n')).toEqual({
    value: { title: 'T', names: ['one'] },
    problems: [],
  });
});

test('x- fields are left alone, and only at the top', () => {
  expect(check('title: T\nx-old-id: { a: [1] }\n').problems).toEqual([]);
  expect(problemsOf('title: T\nphoto: { alt: A, x-y: 1 }\n')).toEqual([
    '2:18 photo.x-y: there is no such field [unknown-field]',
  ]);
});

test('all is found in one pass, each at its own place', () => {
  expect(problemsOf('titel: T\nnames: [a, 5, b, ""]\nphoto:\n  caption: [c]\n')).toEqual([
    '2:12 names[1]: 5 is not text [wrong-value]',
    '2:18 names[3]: is empty [wrong-value]',
    '4:3 photo.alt: is missing [missing-field]',
    '4:12 photo.caption: ["c"] is not text [wrong-value]',
    '1:1 titel: there is no such field [unknown-field]',
  ]);
});

describe('a value alone in place of a list is named as it stands', () => {
  test.each([
    ['names: { a: b }', '2:8 names: {"a":"b"} is not text [wrong-value]'],
    ['names: 5', '2:8 names: 5 is not text [wrong-value]'],
    ['names: ""', '2:8 names: is empty [wrong-value]'],
    ['names:', '2:7 names: is empty [wrong-value]'],
    ['notes: x', '2:8 notes: "x" is not a list of fields [wrong-value]'],
    ['notes: { texd: x }', '2:8 notes.text: is missing [missing-field]'],
  ])('%s', (line, said) => {
    expect(problemsOf(`title: T\n${line}\n`)).toContain(said);
  });
});

describe('a file that has no fields says so', () => {
  test.each([
    ['# nothing\n', '1:1 the file has no fields [missing-field]'],
    ['- title\n', '1:1 ["title"] is not a list of fields [wrong-value]'],
    ['title\n', '1:1 "title" is not a list of fields [wrong-value]'],
  ])('%j', (source, said) => {
    expect(problemsOf(source)).toEqual([said]);
  });
});

test('one value is wrong once, for however many it stands', () => {
  const forAll = z.preprocess(
    (value) => ({ en: value, ru: value }),
    z.object({ en: field.text, ru: field.text }),
  );
  expect(problemsOf('label: 5\n', z.object({ label: forAll }))).toEqual([
    '1:8 label: 5 is not text [wrong-value]',
  ]);
});

test('a text that is not YAML has been reported already', () => {
  expect(check('title: [\n')).toEqual({
    value: undefined,
    problems: [],
    partial: {},
    faulty: ['title', 'names', 'photo', 'notes'],
  });
});

test('what is right by itself is kept, and what is not is named', () => {
  const { value, partial, faulty } = check(
    'title: 5\nnames: [a, 5, b]\nphoto: { alt: A, caption: "" }\nnotes: [{ texd: x }]\nphota: x\n',
  );
  expect(value).toBeUndefined();
  expect(partial).toEqual({ names: ['a', 'b'], photo: { alt: 'A' } });
  expect(faulty?.toSorted()).toEqual([
    'names[1]',
    'notes[0].texd',
    'notes[0].text',
    'phota',
    'photo.caption',
    'title',
  ]);
});

test('what must be there is not to be deleted when it is empty', () => {
  const hints = (source: string) => check(source).problems.map(({ hint }) => hint);
  expect(hints('title: ""\nphoto: { alt: , caption: "" }\n')).toEqual([
    'write it',
    'write it',
    'write it or delete the field',
  ]);
});

test('what a # makes a comment of is shown in quotes', () => {
  const hints = (source: string) => check(source).problems.map(({ hint }) => hint);
  expect(hints("title: #1 in Doha's talks\n")).toEqual([
    "put the value in quotes: title: '#1 in Doha''s talks'",
  ]);
});

test('the nearest known name is that of the same level', () => {
  const hints = (source: string) => check(source).problems.map(({ hint }) => hint);
  expect(hints('title: T\nphoto: { alt: A, captoin: C }\n')).toEqual(['did you mean "caption"?']);
  expect(hints('title: T\nnotes: [{ text: x, texd: y }]\n')).toEqual(['did you mean "text"?']);
});

test('fields are spelled as in the data, counted from 0', () => {
  const fields = check('title: T\nnotes: [{ text: x }, { text: 5 }]\n').problems.map(
    (p) => p.field,
  );
  expect(fields).toEqual(['notes[1].text']);
});
