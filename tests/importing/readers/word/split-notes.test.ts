import { expect, test } from 'vitest';
import { textOfTree } from '../../../../src/importing/words/shown-text.ts';
import {
  joinNotes,
  splitNotes,
  withoutMarks,
} from '../../../../src/importing/readers/word/split-notes.ts';
import { fromHtml } from '../../../helpers/hast.ts';

const reference = (id: number) =>
  `<sup><a href="#footnote-${id}" id="footnote-ref-${id}">[1]</a></sup>`;
const note = (id: number, text: string) =>
  `<li id="footnote-${id}"><p>${text} <a href="#footnote-ref-${id}">↑</a></p></li>`;

test('takes notes apart from the body, each once', () => {
  const html = `<p>One${reference(2)} two${reference(5)} three${reference(2)}</p><ol><li>kept</li></ol><ol>${note(2, 'First')}${note(5, 'Second')}${note(2, 'First')}</ol>`;
  const { body, notes } = splitNotes(fromHtml(html));
  expect(withoutMarks(textOfTree(body)).replaceAll(/\s+/g, ' ').trim()).toBe('One two three kept');
  expect(notes.map((each) => textOfTree(each).trim())).toEqual(['First', 'Second']);
});

test('joins them as notes of Markdown; what only a headline refers to is a paragraph', () => {
  expect(joinNotes('One\uF8F01\uF8F1.', ['First\n\nmore', 'Second'])).toBe(
    'One[^1].\n\n[^1]: First\n\n    more\n\nSecond',
  );
  expect(joinNotes('Text.', [])).toBe('Text.');
});
