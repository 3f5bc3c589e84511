import { expect, test } from 'vitest';
import {
  placeFootnotes,
  withoutNumbers,
} from '../../../../src/importing/readers/wordpress/footnotes.ts';
import { textOfHtml } from '../../../../src/importing/words/shown-text.ts';

const notes = [
  { id: 'a-1', content: 'Said in <em>May</em>' },
  { id: 'b-2', content: 'Nowhere' },
];
const number = (id: string) =>
  `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>`;

test('notes are in the places of their numbers, each once, and others are told', () => {
  const { html, others } = placeFootnotes(`Hall${number('a-1')} and${number('a-1')}`, notes);
  expect(textOfHtml(html).match(/\w+/g)).toEqual(['Hall', 'and', 'Said', 'in', 'May']);
  expect(html.match(/data-footnote-id="a-1"/g)).toHaveLength(2);
  expect(others).toEqual([notes[1]]);
  expect(placeFootnotes('Hall', notes)).toEqual({ html: 'Hall', others: notes });
});

test('numbers are no words of the text, unless their note is not there', () => {
  expect(withoutNumbers(`Hall${number('a-1')}s${number('c-3')}`, notes)).toBe(
    `Halls${number('c-3')}`,
  );
  expect(placeFootnotes(number('c-3'), notes).html).toBe(number('c-3'));
});
