import { expect, test } from 'vitest';
import { leadingPicture } from '../../../src/importing/pictures/leading-picture.ts';
import { contextWith, itemWith } from '../../helpers/imports.ts';

const address = 'https://old.example/hall.jpg';
const there = contextWith({}, { [address]: 'hall.jpg' });

test('what the source says comes before what the file says', () => {
  const item = itemWith({ photo: { address, alt: 'A hall', credit: 'TASS' } });
  const photoWords = { alt: 'x', caption: 'The hall, 2021', credit: 'y' };
  expect(leadingPicture(item, { ...there, photoWords })).toEqual({
    photo: { src: 'hall.jpg', alt: 'A hall', caption: 'The hall, 2021', credit: 'TASS' },
    below: '',
    said: ['A hall', 'TASS', 'The hall, 2021'],
    leftOut: [],
    added: [],
    decided: ["the caption of the leading picture is from the picture's file"],
  });
});

test('without a word for it, its caption or the headline serves, and that is said', () => {
  const captioned = leadingPicture(itemWith({ photo: { address, caption: 'Open' } }), there);
  expect(captioned.photo?.alt).toBe('Open');
  const bare = leadingPicture(itemWith({ photo: { address } }), there);
  expect(bare).toMatchObject({ photo: { alt: 'The hall opens' }, added: ['The hall opens'] });
  expect(bare.decided).toHaveLength(1);
});

test('of one that is missing, credit and caption stay and the rest is reported', () => {
  const photo = { address: 'https://old.example/gone.jpg', alt: 'A', caption: 'C', credit: 'D' };
  expect(leadingPicture(itemWith({ photo }), there)).toMatchObject({
    photo: { credit: 'D' },
    below: '\n\nC',
    leftOut: [{ what: 'text for a picture that is missing', text: 'A' }],
  });
});

test('one that is described apart is found by its id', () => {
  const pictureOf = () => ({ address, caption: 'Apart' });
  const found = leadingPicture(itemWith({ photo: { id: '7' } }), { ...there, pictureOf });
  expect(found).toMatchObject({ photo: { caption: 'Apart' }, said: ['Apart'] });
});

test('what the text says of the same picture serves before its file, and after the source', () => {
  const item = itemWith({ photo: { address, alt: 'A hall', credit: 'TASS' } });
  const context = { ...there, photoWords: { caption: 'x' } };
  const repeated = { alt: 'A hall', caption: 'The hall, 2021', credit: 'Dock Photos' };
  expect(leadingPicture(item, context, repeated)).toEqual({
    photo: { src: 'hall.jpg', alt: 'A hall', caption: 'The hall, 2021', credit: 'TASS' },
    below: '',
    said: ['A hall', 'TASS'],
    leftOut: [
      { what: 'text of the leading picture in the text: it is the same', text: 'A hall' },
      { what: 'credit of the leading picture in the text: it has another', text: 'Dock Photos' },
    ],
    added: [],
    decided: ['the leading picture is in the text too, and is left out there'],
  });
});
