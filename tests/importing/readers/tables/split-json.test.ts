import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitJson } from '../../../../src/importing/readers/tables/split-json.ts';
import { allOf, piecesOf } from '../../../helpers/pieces.ts';

async function split(text: string, path?: string | string[], size = 5) {
  return allOf(splitJson(piecesOf(text, size), path));
}

describe('splitJson', () => {
  test('gives the values of a list at the top with their lines', async () => {
    expect(await split('[\n{"a": "]"},\n\n{"b": [1, {}]}, 3]')).toEqual([
      { text: '{"a": "]"}', line: 2 },
      { text: '{"b": [1, {}]}', line: 4 },
      { text: '3', line: 4 },
    ]);
  });

  test('gives an object at the top, and several of them', async () => {
    expect(await split('\uFEFF{"a": [1]}\n{"b":\n2}')).toEqual([
      { text: '{"a": [1]}', line: 1 },
      { text: '{"b":\n2}', line: 2 },
    ]);
  });

  test('gives the values of the list at a path of keys', async () => {
    const text =
      '{"x": [{"items": [0]}], "data": {"n": "items", "items": [{"a": "\\""}, {"b": 1}]}, "y": [2]}';
    expect(await split(text, 'data.items')).toEqual([
      { text: '{"a": "\\""}', line: 1 },
      { text: '{"b": 1}', line: 1 },
    ]);
    expect(await split(text, 'data.none')).toEqual([
      { fault: 'there is no list at "data.none"', line: 1 },
    ]);
  });

  test('gives the values of several lists, in lists too, each with its path', async () => {
    const text =
      '{"db": [{"b": [9], "data": {"a": [1], "x": [2], "b": [{"a": [3]}, 4]}}], "a": []}';
    expect(await split(text, ['db..data.a', 'db..data.b', 'a'])).toEqual([
      { text: '1', line: 1, list: 'db..data.a' },
      { text: '{"a": [3]}', line: 1, list: 'db..data.b' },
      { text: '4', line: 1, list: 'db..data.b' },
    ]);
    expect(await split(text, ['c', 'd'])).toEqual([
      { fault: 'there is no list at "c", "d"', line: 1, isMissing: true },
    ]);
    expect(await split('{"a": []}', ['a', 'b'])).toEqual([]);
    expect(await split('{"a": [1, {"b"', ['a'])).toMatchObject([
      { text: '1' },
      { fault: expect.stringContaining('in the middle') as string },
    ]);
  });

  test('says where a file was cut off', async () => {
    expect(await split('[{"a": 1},\n{"b": "x')).toEqual([
      { text: '{"a": 1}', line: 1 },
      { fault: 'the file ends in the middle of this; it may have been cut off', line: 2 },
    ]);
  });

  test('the values are those that JSON.parse has, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(undefined, 'a.b'),
        fc.constantFrom(undefined, 1),
        async (values, size, path, indent) => {
          const whole =
            path === undefined ? values : { first: { b: [0] }, a: { c: '[', b: values } };
          const parts = await split(JSON.stringify(whole, null, indent), path, size);
          expect(
            parts.map((part) => ('text' in part ? (JSON.parse(part.text) as unknown) : part)),
          ).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });
});
