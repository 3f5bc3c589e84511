import { expect, test } from 'vitest';
import { BodyNotes } from '../../../src/importing/body/body-context.ts';
import { placePictures, unwrapPictures } from '../../../src/importing/body/place-pictures.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';
import { contextWith } from '../../helpers/imports.ts';

const pictures = { '/a.jpg': 'a.jpg' };

test.each([
  ['<a href="/a.jpg"><img src="/a.jpg"></a>', '<img src="/a.jpg">'],
  ['<a href="/story/"><img src="/a.jpg"></a>', '<a href="/story/"><img src="/a.jpg"></a>'],
])('%s becomes %s', (html, unwrapped) => {
  expect(toHtml(unwrapPictures(fromHtml(html)))).toBe(unwrapped);
});

test.each([
  ['<img src="/a.jpg" alt="A">', '<img src="a.jpg" alt="A">', []],
  [
    '<figure><img src="/a.jpg"><figcaption>A\n hall</figcaption></figure>',
    '<p><img src="a.jpg" alt="" title="A hall"></p>',
    [],
  ],
  ['x<img src="/gone.jpg" alt="Gone">y', 'x y', ['Gone']],
  [
    '<figure><table></table><figcaption>A<br>hall</figcaption></figure>',
    '<div><table></table><p>A<br>hall</p></div>',
    [],
  ],
  [
    '<figure><table></table><figcaption>A hall<div>Two</div></figcaption></figure>',
    '<div><table></table><div>A hall<div>Two</div></div></div>',
    [],
  ],
])('%s is placed as %s', (html, placed, leftOut) => {
  const notes = new BodyNotes();
  expect(toHtml(placePictures(fromHtml(html), contextWith({}, pictures), notes))).toBe(placed);
  expect(notes.leftOut.map(({ text }) => text)).toEqual(leftOut);
});
