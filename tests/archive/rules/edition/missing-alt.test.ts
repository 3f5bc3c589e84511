import { expect, test } from 'vitest';
import { name, one, withEdition } from './edition.ts';

test('a picture without alt is refused', () => {
  expect(one('photo: { src: map.png }')).toEqual([
    `${name}.md:4:8 [missing-alt] photo: the picture has no alt`,
  ]);
});

test('an edition has the alt of its original', () => {
  expect(withEdition('photo: { src: map.png, alt: A }', 'photo: { caption: C }')).toEqual([]);
});
