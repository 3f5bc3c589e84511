import { describe, expect, test } from 'vitest';
import { element } from '../../../../src/article/body/elements.ts';
import { readHead } from '../../../../src/importing/readers/word/read-head.ts';

const context = { today: '2021-08-30', langs: ['en', 'ru'] };
const line = (value: string, tag = 'p', className: string[] = []) =>
  element(tag, { className }, { type: 'text', value });
const head = (blocks: ReturnType<typeof line>[], property?: string, name = 'a.docx') =>
  readHead(blocks, property, name, context);

describe('readHead', () => {
  test('reads the fields after the headline in any order, and stops at the text', () => {
    const blocks = [
      line('Headline', 'h1'),
      line('14:35 12.04.2021'),
      line('By Ann Smith'),
      line('A summary', 'p', ['subtitle']),
      line('Text.'),
      line('13.04.2021'),
    ];
    expect(head(blocks)).toMatchObject({
      title: 'Headline',
      date: '2021-04-12',
      dateline: '14:35 12.04.2021',
      authors: ['Ann Smith'],
      summary: 'A summary',
      leftOut: [{ what: 'line with the authors', text: 'By Ann Smith' }],
    });
    expect(head(blocks).rest).toHaveLength(2);
  });

  test.each([
    ['Документ1', 'First line'],
    ['a', 'First line'],
    ['', 'First line'],
    ['Real title', 'Real title'],
  ])('of the property %j the headline is %s', (property, expected) => {
    expect(head([line('First line'), line('Text.')], property).title).toBe(expected);
  });

  test('a property that is the first line is not said twice', () => {
    expect(head([line('Same'), line('Text.')], 'Same').rest).toHaveLength(1);
  });

  test('a document without text has no headline', () => {
    expect(head([])).toMatchObject({ title: '', rest: [] });
  });
});
