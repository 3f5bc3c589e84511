import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('link-here', 'title: T\n', `${body}\n`);

describe('a link that says "here"', () => {
  test.each([
    ['It is [here](https://example.org/).', 'here'],
    ['[Click here!](https://example.org/)', 'Click here!'],
    ['[**Read more**](https://example.org/)', '**Read more**'],
    ['Читайте [здесь](https://example.org/).', 'здесь'],
    ['[Подробнее…](https://example.org/)', 'Подробнее…'],
    ['[اضغط هنا](https://example.org/)', 'اضغط هنا'],
    ['<a href="https://example.org/">here</a>', 'here'],
    ['[here][1]\n\n[1]: https://example.org/', 'here'],
  ])('%s', (body, words) => {
    expect(said(body)).toHaveLength(1);
    expect(said(body)[0]).toContain(`the link "${words}" does not say where it leads`);
    expect(markedBy('link-here', 'title: T\n', `${body}\n`)).toEqual([words]);
  });
});

test('one that names what it leads to, a picture, and code', () => {
  expect(said('[Here is the statement](https://example.org/)')).toEqual([]);
  expect(said('![here](a.png)')).toEqual([]);
  expect(said('`[here](https://example.org/)`')).toEqual([]);
});
