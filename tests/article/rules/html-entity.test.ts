import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (fields: string, body?: string) => saidBy('html-entity', fields, body);

test('a character as HTML writes it, in a field, is shown as what it stands for', () => {
  expect(said('title: Kabul &ndash; Doha\n')).toEqual([
    '2:14 "&ndash;" is shown as typed; write – instead: Kabul – Doha',
  ]);
  expect(markedBy('html-entity', 'title: T\nsummary: No&#46; 1\n')).toEqual(['&#46;']);
  expect(said('title: T\nphoto: { alt: A&nbsp;hall }\n')).toEqual([
    '3:16 "&nbsp;" is shown as typed; write a space instead: A\u00A0hall',
  ]);
});

test('what may be meant otherwise is told without the whole', () => {
  expect(said('title: T &amp;nbsp; U\n')).toEqual([
    '2:10 "&amp;" is shown as typed; write & instead',
  ]);
});

test('no entity, and none in the body, where Markdown reads it', () => {
  expect(said('title: AT&T and R&D; &nosuch;\n', 'Kabul &ndash; Doha.\n')).toEqual([]);
});
