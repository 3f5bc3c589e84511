import { expect, test } from 'vitest';
import { BodyNotes } from '../../../src/importing/body/body-context.ts';
import { insertFragments, placeOfFragment } from '../../../src/importing/body/insert-fragments.ts';
import type { NotUnderstood } from '../../../src/importing/imported-item.ts';

const poll: NotUnderstood = { what: '[poll]', count: 2, example: '[poll]' };
const texts: Readonly<Record<string, string>> = {
  1: `<p>One</p>${placeOfFragment('2')}`,
  2: '<p>Two</p>',
  3: `<p>Three</p>${placeOfFragment('3')}`,
};
const context = {
  fragment: (id: string) => {
    const html = texts[id];
    return html === undefined ? undefined : { html, notUnderstood: id === '2' ? [poll] : [] };
  },
};

test('fragments are in their places, each as often as it is named, with those that they name', () => {
  const notes = new BodyNotes();
  const html = `a${placeOfFragment('1')}b${placeOfFragment('2')}`;
  expect(insertFragments(html, context, notes)).toBe(
    'a<div><p>One</p><div><p>Two</p></div></div>b<div><p>Two</p></div>',
  );
  expect(notes.added.join(' ').match(/\w+/g)).toEqual(['One', 'Two', 'Two']);
  expect(notes.notUnderstood).toEqual([{ ...poll, count: 4 }]);
});

test('one that names itself ends, and one that is not there is counted', () => {
  const notes = new BodyNotes();
  const html = placeOfFragment('3') + placeOfFragment('4');
  expect(insertFragments(html, context, notes)).toBe('<div><p>Three</p></div>');
  expect(notes.notUnderstood).toMatchObject([
    { what: 'reusable block that is not in the export', count: 2 },
  ]);
});
