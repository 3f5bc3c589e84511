import { expect, test } from 'vitest';
import { pictureIn } from '../../../../src/importing/readers/markdown/source-picture.ts';

test.each([
  ['a.jpg', { address: 'a.jpg' }],
  [[{ src: 'a.jpg' }, { src: 'b.jpg' }], { address: 'a.jpg' }],
  [
    { Image: 'a.jpg', alt_text: 'A', title: 'C', photographer: 'P' },
    { address: 'a.jpg', alt: 'A', caption: 'C', credit: 'P' },
  ],
  [{ alt: 'A' }, undefined],
])('%j', (value, picture) => {
  expect(pictureIn(value)).toEqual(picture);
});
