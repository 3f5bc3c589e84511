import { expect, test } from 'vitest';
import { readDocxText } from '../../../../src/importing/readers/word/docx-text.ts';
import { openDocx } from '../../../../src/importing/readers/word/open-docx.ts';
import {
  deleted,
  docx,
  noteReference,
  paragraph,
  run,
  type DocxContent,
} from '../../../helpers/docx.ts';

function read(content: DocxContent) {
  const opened = openDocx(docx(content));
  if ('fault' in opened) throw new Error(opened.fault);
  return readDocxText(opened);
}

test('reads text, and notes that are referred to', () => {
  const body = paragraph(`${run('One')}${noteReference(2)}`) + paragraph(`${run('t')}${run('wo')}`);
  const { text, beside } = read({
    body,
    footnotes: { 2: paragraph('A note'), 3: paragraph('Lost') },
  });
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['One', 'two', 'A', 'note']);
  expect(beside).toEqual([
    { what: 'note that nothing refers to', text: expect.stringContaining('Lost') as string },
  ]);
});

test('what was moved is read where it went, and what is drawn twice once', () => {
  const body = [
    paragraph(`<w:moveFrom w:id="1">${run('moved')}</w:moveFrom>`),
    paragraph(`<w:moveTo w:id="1">${run('moved')}</w:moveTo>`),
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice>${run('boxed')}</mc:Choice><mc:Fallback>${run('boxed')}</mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  ].join('');
  const { text, changes } = read({ body });
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['moved', 'boxed']);
  expect(changes).toBe(1);
});

test('names what is not the article’s', () => {
  const content = { body: paragraph(deleted('old')), comments: ['why?'], header: 'Draft' };
  expect(read(content)).toMatchObject({
    beside: [
      { what: 'text that a tracked change deletes', text: 'old\n' },
      { what: 'comment of an editor', text: 'why?' },
      { what: 'page header', text: 'Draft' },
    ],
    changes: 1,
    comments: 1,
  });
});
