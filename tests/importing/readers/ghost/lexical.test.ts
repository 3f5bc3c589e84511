import { expect, test } from 'vitest';
import { BodyNotes } from '../../../../src/importing/body/body-context.ts';
import { lexicalToHtml } from '../../../../src/importing/readers/ghost/lexical.ts';

test('a node that is not known divides the words beside it', () => {
  const children = [{ type: 'text', text: 'one' }, { type: 'odd' }, { type: 'text', text: 'two' }];
  const notes = new BodyNotes();
  const root = { children: [{ type: 'paragraph', children }] };
  expect(lexicalToHtml({ root }, notes)).toBe('<p>one two</p>');
  expect(notes.notUnderstood.map(({ what }) => what)).toEqual(['card odd']);
});

test('a damaged paragraph or item is shown, or reported', () => {
  const notes = new BodyNotes();
  const root = {
    children: [
      { type: 'paragraph', text: 'one' },
      { type: 'text', text: 'bold ', format: 1, children: [{ type: 'text', text: 'and not' }] },
      { type: 'list', children: [{ type: 'listitem', childre: [{ type: 'text', text: 'two' }] }] },
    ],
  };
  expect(lexicalToHtml({ root }, notes)).toBe(
    '<p>one</p>\n<strong>bold </strong>and not\n<ul> </ul>',
  );
  expect(notes.leftOut).toEqual([{ what: 'card listitem', text: 'two' }]);
});

test('a card that is left open does not swallow the next', () => {
  const children = [
    { type: 'html', html: 'one <!-- ' },
    { type: 'html', html: 'two' },
  ];
  expect(lexicalToHtml({ root: { children } }, new BodyNotes())).toBe('one <!-- -->\ntwo');
});
