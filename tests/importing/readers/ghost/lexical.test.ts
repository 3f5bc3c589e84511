import { expect, test } from 'vitest';
import { BodyNotes } from '../../../../src/importing/body/body-context.ts';
import { lexicalToHtml } from '../../../../src/importing/readers/ghost/lexical.ts';

test('a node that is not known divides the words beside it', () => {
  const children = [{ type: 'text', text: 'one' }, { type: 'odd' }, { type: 'text', text: 'two' }];
  const notes = new BodyNotes();
  expect(lexicalToHtml({ root: { children: [{ type: 'paragraph', children }] } }, notes)).toBe(
    '<p>one two</p>',
  );
  expect(notes.notUnderstood.map(({ what }) => what)).toEqual(['card odd']);
});
