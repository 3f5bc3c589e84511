import { expect, test } from 'vitest';
import { pictureMeant, realNames } from '../../src/archive/real-names.ts';

const nfc = 'articles/2024/Фото й.jpg';
const nfd = nfc.normalize('NFD');

test('a file is found by a name that reads the same', () => {
  expect(nfd).not.toBe(nfc);
  expect(realNames([nfd])(nfc)).toBe(nfd);
  expect(realNames([nfc])(nfd)).toBe(nfc);
  expect(realNames([nfd])('articles/2024/map.png')).toBe('articles/2024/map.png');
  expect(realNames([nfd])('articles/2024/ё.png')).toBe('articles/2024/ё.png');
});

test('by the very name, where there are two', () => {
  expect(realNames([nfd, nfc])(nfc)).toBe(nfc);
  expect(realNames([nfc, nfd])(nfd)).toBe(nfd);
});

test('a picture of a text is found alike', () => {
  const pictures = [{ src: 'Фото й.jpg'.normalize('NFD'), alt: '', line: 1, column: 1 }];
  expect(pictureMeant(pictures, 'Фото й.jpg')).toBe('Фото й.jpg'.normalize('NFD'));
  expect(pictureMeant(pictures, 'map.png')).toBe('map.png');
});
