import { expect, test } from 'vitest';
import { BodyNotes } from '../../../src/importing/body/body-context.ts';
import { replaceEmbeds } from '../../../src/importing/body/replace-embeds.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';
import { contextWith } from '../../helpers/imports.ts';

test.each([
  [
    '<iframe src="https://www.videos.example/1"></iframe>',
    '<p><a href="https://www.videos.example/1">videos.example</a></p>',
    ['videos.example'],
  ],
  [
    '<p><video><source src="https://v.example/a.mp4"></video></p>',
    '<p> <a href="https://v.example/a.mp4">v.example</a> </p>',
    ['v.example'],
  ],
  ['<object data="local.swf"></object>', '', []],
])('%s', (html, replaced, added) => {
  const notes = new BodyNotes();
  expect(toHtml(replaceEmbeds(fromHtml(html), contextWith(), notes))).toBe(replaced);
  expect(notes.added).toEqual(added);
});
