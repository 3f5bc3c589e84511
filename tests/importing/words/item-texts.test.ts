import { expect, test } from 'vitest';
import { plainField, textsOf } from '../../../src/importing/words/item-texts.ts';
import { itemWith } from '../../helpers/imports.ts';

test.each([
  ['html', 'One <b>two</b>\n&amp; three', 'One two & three'],
  ['markdown', 'One **two**', 'One two'],
  ['plain', ' One  <b>\ntwo ', 'One <b> two'],
  ['markdown', 'O\0ne\ftwo', 'One two'],
] as const)('a field in %s is one line of plain text', (form, text, plain) => {
  expect(plainField({ form, text })).toBe(plain);
});

test('an item says its headline, summary, body, dateline and publisher, or what its reader gives', () => {
  const item = itemWith({
    summary: { form: 'plain', text: 'S' },
    body: { form: 'html', text: 'B' },
    dateline: 'LONDON',
  });
  expect(textsOf(item).map(({ text }) => text)).toEqual(['The hall opens', 'S', 'B', 'LONDON']);
  expect(textsOf({ ...item, texts: [{ form: 'plain', text: 'all' }] })).toEqual([
    { form: 'plain', text: 'all' },
  ]);
});
